using Microsoft.AspNetCore.Identity;
using WeChatRights.Core.Vault;

namespace WeChatRights.Core.IdentityAccess.Accounts;

/// <summary>The second factor: the authenticator's secret lies sealed, recovery codes only as keyed digests.</summary>
internal sealed partial class StaffAccountStore
    : IUserTwoFactorStore<StaffAccount>,
        IUserAuthenticatorKeyStore<StaffAccount>,
        IUserTwoFactorRecoveryCodeStore<StaffAccount>,
        IUserLockoutStore<StaffAccount>
{
    /// <summary>How many recovery codes a person gets at a time.</summary>
    public const int RecoveryCodeCount = 8;

    private const char Separator = ';';

    public Task SetTwoFactorEnabledAsync(StaffAccount user, bool enabled, CancellationToken cancellationToken)
    {
        user.AuthenticatorConfirmed = enabled;
        return Task.CompletedTask;
    }

    public Task<bool> GetTwoFactorEnabledAsync(StaffAccount user, CancellationToken cancellationToken) =>
        Task.FromResult(user.AuthenticatorConfirmed);

    public Task SetAuthenticatorKeyAsync(StaffAccount user, string key, CancellationToken cancellationToken)
    {
        user.AuthenticatorKey = sealer.Seal(KeyPurpose.Staff, KeyPlace(user), key);
        return Task.CompletedTask;
    }

    public Task<string?> GetAuthenticatorKeyAsync(StaffAccount user, CancellationToken cancellationToken) =>
        Task.FromResult(user.AuthenticatorKey is { } cell ? sealer.Open(KeyPlace(user), cell) : null);

    public Task ReplaceCodesAsync(StaffAccount user, IEnumerable<string> recoveryCodes, CancellationToken cancellationToken)
    {
        user.RecoveryCodes = string.Join(Separator, recoveryCodes.Select(code => CodeDigest(user, code)));
        return Task.CompletedTask;
    }

    public Task<bool> RedeemCodeAsync(StaffAccount user, string code, CancellationToken cancellationToken)
    {
        var left = Codes(user);
        var redeemed = left.Remove(CodeDigest(user, code));
        user.RecoveryCodes = string.Join(Separator, left);
        return Task.FromResult(redeemed);
    }

    public Task<int> CountCodesAsync(StaffAccount user, CancellationToken cancellationToken) => Task.FromResult(Codes(user).Count);

    public Task<DateTimeOffset?> GetLockoutEndDateAsync(StaffAccount user, CancellationToken cancellationToken) =>
        Task.FromResult(user.LockoutEnd);

    public Task SetLockoutEndDateAsync(StaffAccount user, DateTimeOffset? lockoutEnd, CancellationToken cancellationToken)
    {
        user.LockoutEnd = lockoutEnd;
        return Task.CompletedTask;
    }

    public Task<int> IncrementAccessFailedCountAsync(StaffAccount user, CancellationToken cancellationToken) =>
        Task.FromResult(++user.AccessFailedCount);

    public Task ResetAccessFailedCountAsync(StaffAccount user, CancellationToken cancellationToken)
    {
        user.AccessFailedCount = 0;
        return Task.CompletedTask;
    }

    public Task<int> GetAccessFailedCountAsync(StaffAccount user, CancellationToken cancellationToken) =>
        Task.FromResult(user.AccessFailedCount);

    public Task<bool> GetLockoutEnabledAsync(StaffAccount user, CancellationToken cancellationToken) => Task.FromResult(true);

    public Task SetLockoutEnabledAsync(StaffAccount user, bool enabled, CancellationToken cancellationToken) => Task.CompletedTask;

    internal static string KeyPlace(StaffAccount user) => $"staff_accounts|authenticator_key|{user.Id:N}";

    private static List<string> Codes(StaffAccount user) => [.. user.RecoveryCodes.Split(Separator, StringSplitOptions.RemoveEmptyEntries)];

    private string CodeDigest(StaffAccount user, string code) =>
        Convert.ToHexString(sealer.Digest(KeyPurpose.Receipt, $"staff-recovery|{user.Id:N}", code.Trim().ToUpperInvariant()));
}
