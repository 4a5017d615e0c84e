import { toJsonSchema } from '@valibot/to-json-schema';
import * as v from 'valibot';
import { Claim, Concordance, Position } from '../schema/article.ts';
import { Abbreviation, Code, Combination, Concept, Cues, Name } from '../schema/concept.ts';
import { AmountRange, DoseFact, Drug, HepaticFact, Product, RenalBand, Taper } from '../schema/drug.ts';
import { ClaimId, ConceptId, SourceId } from '../schema/ids.ts';
import { Pack } from '../schema/pack.ts';
import { Condition, Rule, Selector } from '../schema/rule.ts';
import { Source } from '../schema/source.ts';
import { Statement } from '../schema/statement.ts';

/** Written once and referred to by name. */
const definitions = {
  Abbreviation,
  AmountRange,
  Claim,
  ClaimId,
  Code,
  Combination,
  Concept,
  ConceptId,
  Concordance,
  Condition,
  Cues,
  DoseFact,
  Drug,
  HepaticFact,
  Name,
  Position,
  Product,
  RenalBand,
  Rule,
  Selector,
  Source,
  SourceId,
  Statement,
  Taper,
};

/** The JSON Schema of a file of a pack, for completion and checking in an editor. What needs the whole pack is `validate`'s. */
export function packJsonSchema(): object {
  const schema = toJsonSchema(v.partial(Pack), { typeMode: 'input', errorMode: 'ignore', definitions });
  return { ...schema, title: 'A file of a Stepwise content pack' };
}

/** As it is committed: `core/knowledge/pack.schema.json`. */
export const packJsonSchemaText = (): string => `${JSON.stringify(packJsonSchema(), undefined, 2)}\n`;
