using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using WeChatRights.Core.Vault;

namespace WeChatRights.Core.IdentityAccess.SignIn;

internal enum TicketStep
{
    /// <summary>The password was right; a code is due.</summary>
    Code,

    /// <summary>The password was right; an authenticator must be set up.</summary>
    Enrolment,
}

/// <summary>
/// Proof that a password was right a moment ago. Sealed, valid five minutes, bound to the account's stamp: it dies with a reset, a
/// demotion or a newer enrolment.
/// </summary>
internal sealed class SignInTickets(RingSealer sealer)
{
    private const string Place = "staff|sign-in-ticket";

    public string Issue(StaffAccount account, TicketStep step, DateTimeOffset now)
    {
        var text = string.Create(
            CultureInfo.InvariantCulture,
            $"{step}|{account.Id:N}|{account.SecurityStamp}|{(now + StaffSessionPolicy.Ticket).UtcTicks}"
        );
        return Base64Url.EncodeToString(sealer.Seal(KeyPurpose.Staff, Place, text));
    }

    /// <summary>Null when forged, expired or issued for another step.</summary>
    public OpenTicket? Open(string ticket, TicketStep step, DateTimeOffset now)
    {
        try
        {
            var parts = sealer.Open(Place, Base64Url.DecodeFromChars(ticket)).Split('|');
            var until = new DateTimeOffset(long.Parse(parts[3], CultureInfo.InvariantCulture), TimeSpan.Zero);
            return parts[0] == step.ToString() && until > now ? new OpenTicket(Guid.Parse(parts[1]), parts[2]) : null;
        }
        catch (Exception failure) when (failure is CryptographicException or FormatException or ArgumentException)
        {
            return null;
        }
    }
}

internal sealed record OpenTicket(Guid StaffId, string SecurityStamp);
