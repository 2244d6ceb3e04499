/** @import {Field, Params} from '../../engine/protocol.js' */

/**
 * The fields that matter with some values: those whose condition holds, as long as the field they
 * depend on matters itself.
 * @param {Field[]} fields
 * @param {Params} values for every field
 * @returns {Field[]} in their order
 */
export function relevantFields(fields, values) {
  /** @param {Field} field @returns {boolean} */
  const matters = ({ relevance }) => {
    if (relevance === null) {
      return true;
    }
    const other = fields.find(({ name }) => name === relevance.field);
    return (
      other !== undefined && relevance.ids.includes(String(values[other.name])) && matters(other)
    );
  };
  return fields.filter(matters);
}
