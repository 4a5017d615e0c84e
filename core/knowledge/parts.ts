import { mergeParts, type PackPart } from './merge.ts';
import article from './sciatica/article.json' with { type: 'json' };
import claims from './sciatica/claims.json' with { type: 'json' };
import concordance from './sciatica/concordance.json' with { type: 'json' };
import drugsAcetaminophen from './sciatica/drugs/acetaminophen.json' with { type: 'json' };
import drugsBenzodiazepines from './sciatica/drugs/benzodiazepines.json' with { type: 'json' };
import drugsCorticosteroids from './sciatica/drugs/corticosteroids.json' with { type: 'json' };
import drugsGabapentinoids from './sciatica/drugs/gabapentinoids.json' with { type: 'json' };
import drugsMuscleRelaxants from './sciatica/drugs/muscle-relaxants.json' with { type: 'json' };
import drugsNaloxone from './sciatica/drugs/naloxone.json' with { type: 'json' };
import drugsNsaids from './sciatica/drugs/nsaids.json' with { type: 'json' };
import drugsOpioids from './sciatica/drugs/opioids.json' with { type: 'json' };
import drugsSnris from './sciatica/drugs/snris.json' with { type: 'json' };
import drugsTricyclics from './sciatica/drugs/tricyclics.json' with { type: 'json' };
import info from './sciatica/info.json' with { type: 'json' };
import interactions from './sciatica/interactions.json' with { type: 'json' };
import plan from './sciatica/plan.json' with { type: 'json' };
import redFlags from './sciatica/red-flags.json' with { type: 'json' };
import rules from './sciatica/rules.json' with { type: 'json' };
import sources from './sciatica/sources.json' with { type: 'json' };
import summaries from './sciatica/summaries.json' with { type: 'json' };
import { termParts } from './terms.ts';

/** Every file of the bundled pack but the rules' examples, which only tests and `validate` read. */
export const bundledParts = [
  ...termParts,
  info,
  article,
  sources,
  claims,
  plan,
  redFlags,
  interactions,
  concordance,
  summaries,
  rules,
  drugsAcetaminophen,
  drugsBenzodiazepines,
  drugsCorticosteroids,
  drugsGabapentinoids,
  drugsMuscleRelaxants,
  drugsNaloxone,
  drugsNsaids,
  drugsOpioids,
  drugsSnris,
  drugsTricyclics,
] as unknown as readonly PackPart[];

/** The bundled pack. Checked at build time, not here. */
export const bundledPack = mergeParts(bundledParts);
