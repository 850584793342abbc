using OtpNet;

namespace WeChatRights.Core.IdentityAccess.SignIn;

/// <summary>Codes of authenticator apps: RFC 6238 with SHA-1, six digits, 30 seconds, one step of tolerance either way.</summary>
internal static class OneTimeCode
{
    private static readonly VerificationWindow Tolerance = new(previous: 1, future: 1);

    /// <summary>The time step of a right code that is later than the last accepted one; null for a wrong or used code.</summary>
    public static long? Match(string secret, string code, DateTimeOffset now, long lastStep)
    {
        var right = Generator(secret).VerifyTotp(now.UtcDateTime, code.Trim(), out var step, Tolerance);
        return right && step > lastStep ? step : null;
    }

    /// <summary>The code that would be accepted next; used by the demo only.</summary>
    public static string Next(string secret, DateTimeOffset now, long lastStep)
    {
        var step = now.ToUnixTimeSeconds() / 30;
        return Generator(secret).ComputeTotp(DateTimeOffset.FromUnixTimeSeconds((step > lastStep ? step : lastStep + 1) * 30).UtcDateTime);
    }

    /// <summary>What the QR code of the enrolment page says.</summary>
    public static string Uri(string secret, string userName) =>
        $"otpauth://totp/{System.Uri.EscapeDataString("妇儿维权工作台")}:{System.Uri.EscapeDataString(userName)}?secret={secret}&issuer={System.Uri.EscapeDataString("妇儿维权工作台")}&algorithm=SHA1&digits=6&period=30";

    private static Totp Generator(string secret) => new(Base32Encoding.ToBytes(secret));
}
