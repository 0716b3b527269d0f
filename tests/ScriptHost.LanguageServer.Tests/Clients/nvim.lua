-- Neovim without a screen: what it shows after opening a script, as one line of JSON.
local script, server, root, out = os.getenv("SCRIPT"), os.getenv("SERVER"), os.getenv("ROOT"), os.getenv("OUT")
vim.cmd([[autocmd BufRead,BufNewFile *.csx setlocal filetype=scripthost-csx]])
local client = vim.lsp.start_client({ name = "scripthost", cmd = { server, "lsp" }, root_dir = root })
vim.cmd("edit " .. script)
local buffer = vim.api.nvim_get_current_buf()
vim.lsp.buf_attach_client(buffer, client)
local function shown() return #vim.diagnostic.get(buffer) > 0 end
local arrived = vim.wait(120000, shown, 20)
local function ask(method, line, character)
  local params = { textDocument = { uri = vim.uri_from_bufnr(buffer) }, position = { line = line, character = character } }
  local answers = vim.lsp.buf_request_sync(buffer, method, params, 120000)
  return answers and answers[client] and answers[client].result
end
vim.api.nvim_buf_set_lines(buffer, 0, 0, false, { "// für 😀", "" })
local line = vim.api.nvim_buf_get_lines(buffer, 2, 3, false)[1]
local completion = ask("textDocument/completion", 2, line:find("a%.") + 1)
local labels = {}
for _, item in ipairs(completion and completion.items or {}) do table.insert(labels, item.label) end
local codes = {}
for _, d in ipairs(vim.diagnostic.get(buffer)) do table.insert(codes, d.code or (d.user_data and d.user_data.lsp and d.user_data.lsp.code)) end
local file = io.open(out, "w")
file:write(vim.json and vim.json.encode({ arrived = arrived, codes = codes, labels = labels }) or vim.fn.json_encode({ arrived = arrived, codes = codes, labels = labels }))
file:close()
vim.cmd("qa!")
