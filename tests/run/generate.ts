import { generateClient } from "../../server/start/generate";

await generateClient();
