import { evaluate } from '@giamngheo/core';
import { parseCases, parseRulebook, parseText } from '@giamngheo/core/format';
import { findGapsAndOverlaps } from '@giamngheo/core/verify';
import { testRulebooks } from '../../devkit/src/contract/rulebooks.js';
import * as families from './index.js';

const core = { evaluate, findGapsAndOverlaps, parseCases, parseRulebook, parseText };
testRulebooks(families, new URL('../rulebooks/', import.meta.url), core);
