import { beforeEach, describe, expect, it } from 'vitest';
import * as choice from '../../src/views/lab/choice.js';
import { read, written } from '../../src/views/lab/choice-link.js';
import { pathsCsv } from '../../src/views/lab/paths-csv.js';
import { mapped, set, settings } from '../../src/views/lab/study-state.js';

/** @param {string} name @param {number} initial @returns {import('../../src/engine/protocol.js').Field} */
function real(name, initial) {
  return {
    name,
    label: name,
    help: '',
    kind: 'real',
    least: 0,
    most: 10,
    open: true,
    logarithmic: false,
    options: [],
    initial,
    relevance: null,
  };
}

/** @param {string} id @param {import('../../src/engine/protocol.js').Field[]} fields */
function method(id, fields) {
  return {
    id,
    label: id.toUpperCase(),
    family: 'first_order',
    familyLabel: 'First order',
    summary: '',
    source: '',
    squares: false,
    lines: ['w = w - g'],
    fields,
  };
}

beforeEach(() => {
  choice.lab.value = {
    ok: true,
    landscapes: [],
    shape: [real('condition', 5)],
    methods: ['gradient_descent', 'momentum', 'rmsprop', 'adam', 'lion']
      .map((id) => method(id, [real('learningRate', 0.1)]))
      .concat(method('bfgs', [])),
    conditions: [real('noise', 1)],
    losses: [],
    mostRacers: 200,
  };
  read(new Map());
});

describe('the lab in the address', () => {
  it('needs nothing for what is usual', () => {
    expect(written().size).toBe(0);
    expect(choice.entries.value.map((entry) => entry?.method)).toEqual(choice.FIRST_ENTRIES);
  });

  it('comes back as it was, colours and markers too', () => {
    choice.withdraw('momentum');
    choice.tune('adam', { learningRate: 0.25 });
    choice.shape.value = { condition: 7 };
    choice.conditions.value = { noise: 2 };
    choice.ownStarts.value = [1, 2, -3.5, 4];
    choice.ownView.value = { xMin: -1, xMax: 1, yMin: -2, yMax: 2.5 };
    choice.ground.value = 'formula';
    choice.formula.value = 'x^2 + 2*y^2 & <b>';
    choice.domain.value = [-1, 1, -1, 1];
    choice.speed.value = 'full';
    choice.explained.value = '';
    choice.shownAs.value = 'surface';
    choice.stance.value = { turn: 200, tilt: 60, zoom: 1.25 };
    set('count', 40);
    set('tolerance', 1e-5);
    set('cells', '48');
    mapped.value = 'lion';
    const before = written();
    const entries = choice.entries.value;
    read(new Map());
    expect(written().size).toBe(0);
    read(before);
    expect(written()).toEqual(before);
    expect(choice.entries.value).toEqual(entries);
    expect(choice.entries.value[1]).toBeNull();
    expect(choice.formula.value).toBe('x^2 + 2*y^2 & <b>');
    expect(choice.stance.value).toEqual({ turn: 200, tilt: 60, zoom: 1.25 });
    expect(settings.value).toMatchObject({ count: 40, tolerance: 1e-5, cells: '48', seed: 1 });
    expect(mapped.value).toBe('lion');
  });

  it('passes over what could not be meant', () => {
    read(
      new Map([
        ['who', 'adam.__proto__.<img>.adam.lion'],
        ['adam.learningRate', '-1'],
        ['lion.learningRate', '0x10'],
        ['condition', '1e99'],
        ['c.noise', 'NaN'],
        ['on', 'constructor'],
        ['starts', '1,2,3'],
        ['view', '3,2,1,0'],
        ['domain', '1,'],
        ['own', '__proto__,-1,1.5,nobody'],
        ['speed', '1e9'],
        ['why', '<b>'],
        ['as', '<b>'],
        ['stance', '1,2'],
        ['s.count', '0.5'],
        ['s.of', 'nobody'],
      ]),
    );
    expect(choice.entries.value).toEqual([
      { method: 'adam', params: {} },
      null,
      null,
      null,
      { method: 'lion', params: {} },
    ]);
    expect([...written().keys()]).toEqual(['who']);
    expect(choice.own.value).toMatchObject({ x: 0, y: 1, along: '' });
  });

  it('lets the usual ones race where nobody else can', () => {
    read(new Map([['who', 'nobody..']]));
    expect(choice.entries.value.map((entry) => entry?.method)).toEqual(choice.FIRST_ENTRIES);
  });
});

describe('who races', () => {
  it('takes the first free place, and leaves the others theirs', () => {
    choice.withdraw('momentum');
    choice.enter('lion');
    expect(choice.runners.value.map(({ method: { id }, mark }) => [id, mark])).toEqual([
      ['gradient_descent', 0],
      ['lion', 1],
      ['rmsprop', 2],
      ['adam', 3],
      ['bfgs', 4],
    ]);
  });
});

describe('paths as CSV', () => {
  it('tells the step of each position; the last step of one that is lost has none', () => {
    const path = Float64Array.of(1, 2, 3, 4.5);
    const csv = pathsCsv(['Adam', 'Lion, start 2'], {
      paths: Float64Array.of(...path, ...path),
      pathLengths: Float64Array.of(2, 2),
      pathHeights: Float64Array.of(10, 8, 10, 1e-7),
      racerSteps: Float64Array.of(7, 7),
      outlooks: Float64Array.of(0, 2),
    });
    expect(csv.split('\r\n')).toEqual([
      'optimizer,step,x,y,height',
      '"Adam",6,1,2,10',
      '"Adam",7,3,4.5,8',
      '"Lion, start 2",5,1,2,10',
      '"Lion, start 2",6,3,4.5,1e-7',
      '',
    ]);
  });
});
