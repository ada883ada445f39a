import { createServer, request } from "node:http";

// The control: a Node server that has one answer in three forms and writes it. It asks an address for them once, and says
// then on which port it listens. node tests/bench/bare-server.mjs URL

const forms = ["br", "gzip", "identity"];

/** @param {string} encoding @returns {Promise<{ head: string[], body: Buffer }>} */
const fetchForm = (encoding) =>
  new Promise((resolve, reject) => {
    request(process.argv[2] ?? "", { headers: { "accept-encoding": encoding } }, (answer) => {
      /** @type {Buffer[]} */
      const chunks = [];
      answer.on("data", (chunk) => chunks.push(chunk));
      answer.on("end", () => {
        const own = /^(date|connection|keep-alive)$/i;
        const head = answer.rawHeaders.filter((_, i) => !own.test(answer.rawHeaders[i - (i % 2)] ?? ""));
        resolve({ head, body: Buffer.concat(chunks) });
      });
    })
      .on("error", reject)
      .end();
  });

const answers = new Map(
  await Promise.all(forms.map(async (form) => /** @type {const} */ ([form, await fetchForm(form)]))),
);
const plain = answers.get("identity");

const server = createServer((asked, response) => {
  const { head, body } = answers.get(String(asked.headers["accept-encoding"])) ??
    plain ?? { head: [], body: Buffer.alloc(0) };
  response.writeHead(200, head);
  response.end(body);
}).listen(0, "127.0.0.1", () => {
  const address = server.address();
  console.log(typeof address === "object" ? address?.port : "");
});
