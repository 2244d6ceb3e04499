import { useEffect, useRef } from 'preact/hooks';
import { createHistogram } from '../../charts/histogram.js';

/**
 * The shape of a column at a glance.
 * @param {{title: string, data: import('../../charts/histogram.js').HistogramData}} props
 */
export function TinyHistogram({ title, data }) {
  const host = useRef(/** @type {HTMLSpanElement | null} */ (null));
  useEffect(() => {
    if (!host.current) return;
    const chart = createHistogram(host.current, { title });
    chart.render(data);
    host.current.title = chart.summary();
    return chart.destroy;
  }, [data]);
  return <span class="preview-histogram" ref={host} />;
}
