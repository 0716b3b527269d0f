namespace ScriptHost.LanguageServer.Rpc;

/// <summary>What the other side is told instead of a result.</summary>
/// <param name="code">One of <see cref="ErrorCode"/>, or the other side's own.</param>
internal sealed class RpcException(int code, string message) : Exception(message)
{
    public int Code { get; } = code;
}

/// <summary>The codes of JSON-RPC 2.0 and LSP 3.17 that we use.</summary>
internal static class ErrorCode
{
    public const int Parse = -32700;
    public const int InvalidRequest = -32600;
    public const int MethodNotFound = -32601;
    public const int InvalidParams = -32602;
    public const int Internal = -32603;
    public const int NotInitialized = -32002;
    public const int RequestFailed = -32803;
    public const int Cancelled = -32800;
}
