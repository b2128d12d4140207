import { evaluate } from '@giamngheo/core';
import { parseCases, parseRulebook, parseText } from '@giamngheo/core/format';
import { findGapsAndOverlaps } from '@giamngheo/core/verify';
import { testMutants } from '../../devkit/src/contract/mutation.js';
import * as families from './index.js';

const core = { evaluate, findGapsAndOverlaps, parseCases, parseRulebook, parseText };
testMutants(families, new URL('../rulebooks/', import.meta.url), core);
