namespace WeChatRights.Core.IdentityAccess.Deletion;

/// <summary>
/// When her account goes. PIPL art. 47 wants deletion on request, without saying how soon; art. 50 wants an answer without delay. The
/// figures are ours.
/// </summary>
public static class AccountDeletionPolicy
{
    /// <summary>Calendar days in which she may take the request back: whoever holds her phone may have made it.</summary>
    public static readonly TimeSpan ThinkAgain = TimeSpan.FromDays(7);

    /// <summary>Calendar days after which an account that never filed anything is forgotten, when nobody is signed in to it.</summary>
    public static readonly TimeSpan ForgetUnused = TimeSpan.FromDays(30);
}
