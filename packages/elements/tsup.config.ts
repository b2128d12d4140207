import { library } from '../devkit/src/build/library.js';
import { smallTemplates } from '../devkit/src/build/small-sources.js';

export default library(
  ['src/index.ts', 'src/controllers/index.ts', 'src/batch-review/worker.ts', 'src/serving/index.ts'],
  {
    esbuildPlugins: [smallTemplates],
  },
);
