import { readFileSync } from 'node:fs';

/**
 * The shape of the province as data. `published` is what the province's decision on 2017 printed (households),
 * but `poorByIncomeShare`, which is national (end of 2015). `lines` (VND/person/month) and `scores` (B1 points)
 * are upper limits, included. The `weight` of a district, its numbers of communes and what else no source
 * tells are invented; the 119 rural communes, and the 26 and 1 of Nho Quan with its two rates, are published.
 */
export const province = JSON.parse(readFileSync(new URL('./province.json', import.meta.url), 'utf8'));
