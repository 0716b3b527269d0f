// A client on the libraries of VS Code: what it understands, VS Code understands.
// node client.js SERVER SCRIPT: prints one line of JSON about what the server answered.
const { spawn } = require("child_process");
const { readFileSync } = require("fs");
const { pathToFileURL } = require("url");
const { createProtocolConnection, StreamMessageReader, StreamMessageWriter, CancellationTokenSource, ...protocol } = require("vscode-languageserver-protocol/node");

const [server, script, folder] = process.argv.slice(2);
const child = spawn(server, ["lsp", "--stdio"], { cwd: folder, stdio: ["pipe", "pipe", "inherit"] });
const connection = createProtocolConnection(new StreamMessageReader(child.stdout), new StreamMessageWriter(child.stdin));
connection.listen();

(async () => {
  const uri = pathToFileURL(script).href;
  const text = readFileSync(script, "utf8");
  const document = { uri };
  const published = new Promise((resolve) => connection.onNotification(protocol.PublishDiagnosticsNotification.type, resolve));
  const { capabilities } = await connection.sendRequest(protocol.InitializeRequest.type, { processId: process.pid, rootUri: pathToFileURL(folder).href, capabilities: {} });
  await connection.sendNotification(protocol.InitializedNotification.type, {});
  await connection.sendNotification(protocol.DidOpenTextDocumentNotification.type, { textDocument: { uri, languageId: "scripthost-csx", version: 1, text } });
  const { diagnostics, version } = await published;
  const position = { line: 0, character: text.indexOf("a.") + 2 };
  const completion = await connection.sendRequest(protocol.CompletionRequest.type, { textDocument: document, position });
  const hover = await connection.sendRequest(protocol.HoverRequest.type, { textDocument: document, position });
  const tokens = await connection.sendRequest(protocol.SemanticTokensRequest.type, { textDocument: document });
  const cancel = new CancellationTokenSource();
  const cancelled = connection.sendRequest(protocol.CompletionRequest.type, { textDocument: document, position }, cancel.token).then(() => "answered", (error) => error.code);
  cancel.cancel();
  const answer = { sync: capabilities.textDocumentSync.change, version, codes: diagnostics.map((d) => d.code), labels: completion.items.map((i) => i.label), hover: hover.contents.value, tokens: tokens.data.length, cancelled: await cancelled };
  await connection.sendRequest(protocol.ShutdownRequest.type);
  const ended = new Promise((resolve) => child.on("exit", resolve));
  await connection.sendNotification(protocol.ExitNotification.type);
  console.log(JSON.stringify({ ...answer, exit: await ended }));
  process.exit(0);
})().catch((error) => {
  console.error(error);
  process.exit(1);
});
