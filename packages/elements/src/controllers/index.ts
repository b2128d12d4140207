export { Store, StoreController } from './store.js';
