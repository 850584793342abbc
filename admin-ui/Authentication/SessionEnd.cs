using WeChatRights.Core.IdentityAccess.SignIn;

namespace WeChatRights.AdminUi.Authentication;

/// <summary>Why an open page was closed, as a key of <see cref="DisplayText.SignInMessages"/>. One for each circuit.</summary>
public sealed class SessionEnd
{
    public const string TooManyPages = "too-many-pages";

    /// <summary>Null while the session lives.</summary>
    public string? Message { get; set; }

    public static string MessageOf(SessionState state) =>
        state switch
        {
            SessionState.Expired => "expired",
            SessionState.Ended => "ended",
            _ => "revoked",
        };
}
