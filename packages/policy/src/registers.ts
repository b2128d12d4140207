// Generated from the folder by `npm run generate`. Do not edit.
// biome-ignore-all assist/source/organizeImports: in the order of the files
import type { Register } from '@giamngheo/core/format';
import bodies from '../registers/bodies.json';
import components from '../registers/components.json';
import fundingSources from '../registers/funding-sources.json';
import missingParts from '../registers/missing-parts.json';

/** The registers of the plan: bodies, components, funding sources, and the parts that the source lacks. */
export const registers = [bodies, components, fundingSources, missingParts] as unknown as readonly Register[];
