-- Neovim without a screen, set up as docs/editors/neovim.md says: what it shows after opening a script, as one line of JSON.
vim.cmd("edit " .. os.getenv("SCRIPT"))
local buffer = vim.api.nvim_get_current_buf()
local arrived = vim.wait(120000, function() return #vim.diagnostic.get(buffer) > 0 end, 20)
local client = vim.lsp.get_active_clients()[1]
vim.api.nvim_buf_set_lines(buffer, 0, 0, false, { "// für 😀", "" })
local line = vim.api.nvim_buf_get_lines(buffer, 2, 3, false)[1]
local params = { textDocument = { uri = vim.uri_from_bufnr(buffer) }, position = { line = 2, character = line:find("a%.") + 1 } }
local answers = vim.lsp.buf_request_sync(buffer, "textDocument/completion", params, 120000) or {}
local answer = client and answers[client.id] or {}
local labels, codes = {}, {}
for _, item in ipairs(answer.result and answer.result.items or {}) do table.insert(labels, item.label) end
for _, d in ipairs(vim.diagnostic.get(buffer)) do table.insert(codes, d.code or (d.user_data and d.user_data.lsp and d.user_data.lsp.code)) end
local file = io.open(os.getenv("OUT"), "w")
file:write(vim.fn.json_encode({ arrived = arrived, filetype = vim.bo[buffer].filetype, codes = codes, labels = labels }))
file:close()
vim.cmd("qa!")
