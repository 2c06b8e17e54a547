/** What draws interactive maps, apart from the small script that asks for it. */
import './map/engine.ts';
