using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Audit;
using WeChatRights.Core.Data;
using WeChatRights.Core.IdentityAccess.SignIn;
using WeChatRights.Core.Regions.Contracts;
using WeChatRights.Core.SharedKernel;
using WeChatRights.Core.Vault;

namespace WeChatRights.Core.IdentityAccess.Phones;

/// <param name="Token">Bearer token of the staff's part of the client, shown once.</param>
/// <param name="ExpiresAt">The absolute end; an idle session ends earlier.</param>
public sealed record OpenedPhoneSession(string Token, DateTimeOffset ExpiresAt, string Name, IReadOnlyList<PhonePost> Posts)
{
    public override string ToString() => "OpenedPhoneSession(redacted)";
}

/// <param name="Place">For example 叶县 · 任店镇.</param>
public sealed record PhonePost(StaffRole Role, string RoleName, string Place);

/// <summary>What binding a phone and signing in with it share.</summary>
internal sealed class StaffPhones(
    AppDbContext db,
    CallContext call,
    RingSealer sealer,
    BlindIndex slow,
    DivisionDirectory divisions,
    AuditTrail audit,
    SignInDesk desk
)
{
    public static byte[] DigestOfCode(RingSealer sealer, string code) => sealer.Digest(KeyPurpose.Citizen, "staff-phone-code", code);

    public static byte[] DigestOfToken(RingSealer sealer, string token) => sealer.Digest(KeyPurpose.Citizen, "staff-phone-token", token);

    public Task<byte[]> DigestOfPinAsync(Guid phoneId, string pin, CancellationToken cancellationToken) =>
        slow.ComputeAsync($"staff-phone|{phoneId:N}", pin, cancellationToken);

    public async Task<bool> IsRightAsync(StaffPhone phone, string pin, CancellationToken cancellationToken) =>
        CryptographicOperations.FixedTimeEquals(await DigestOfPinAsync(phone.Id, pin, cancellationToken), phone.PinDigest);

    /// <summary>Opens a session that ends like any other of the account: with its stamp, its roles, its closing.</summary>
    public async Task<OpenedPhoneSession> OpenAsync(StaffAccount account, CancellationToken cancellationToken)
    {
        var token = SessionToken.Create();
        var session = new StaffSession(
            Ids.New(call.Now),
            account.Id,
            account.SecurityStamp,
            call.Now,
            call.Now + StaffSessionPolicy.PhoneAbsolute
        );
        session.CarriedBy(DigestOfToken(sealer, token));
        db.Add(session);
        audit.RecordObject(call, "SignedInByPhone", account.Id.ToString());
        return new OpenedPhoneSession(token, session.ExpiresAt, account.DisplayName, await PostsAsync(account, cancellationToken));
    }

    /// <summary>The account, with its posts, if it may sign in at all; null otherwise.</summary>
    public async Task<StaffAccount?> AccountAsync(Guid staffId, CancellationToken cancellationToken)
    {
        var account = await db.Set<StaffAccount>()
            .Include(account => account.Posts)
            .FirstOrDefaultAsync(account => account.Id == staffId, cancellationToken);
        return account is not null && desk.IsOpen(account) ? account : null;
    }

    private async Task<IReadOnlyList<PhonePost>> PostsAsync(StaffAccount account, CancellationToken cancellationToken)
    {
        var posts = new List<PhonePost>();
        foreach (var post in account.Posts)
        {
            posts.Add(new PhonePost(post.Role, RoleNames.Of(post.Role), await divisions.PathNameAsync(post.Division, cancellationToken)));
        }

        return posts;
    }
}
