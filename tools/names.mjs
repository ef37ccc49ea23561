// Says whether the default org has components of its own under names of ours; changes nothing.
import { mustBeFree } from './lib/mustBeFree.mjs';

await mustBeFree();
