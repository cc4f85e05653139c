/** Part of the build: makes the files from which the built command starts its reading processes. */
import { bundleSealed } from './sealed-script.ts';

await bundleSealed('workers/read-document');
