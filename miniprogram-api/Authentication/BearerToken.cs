namespace WeChatRights.MiniprogramApi.Authentication;

internal static class BearerToken
{
    private const string Prefix = "Bearer ";
    private const int Longest = 100;

    /// <returns>Null when the header is missing, of another kind, or longer than any token of ours.</returns>
    public static string? Of(HttpRequest request)
    {
        var header = request.Headers.Authorization.ToString();
        return header.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase) && header.Length <= Prefix.Length + Longest
            ? header[Prefix.Length..].Trim()
            : null;
    }
}
