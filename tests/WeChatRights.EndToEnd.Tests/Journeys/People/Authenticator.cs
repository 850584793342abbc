using OtpNet;
using WeChatRights.Testing;

namespace WeChatRights.EndToEnd.Tests.Journeys.People;

/// <summary>The app on an officer's phone. Each code is good once, so it never shows the same one twice.</summary>
internal sealed class Authenticator(string secret)
{
    private const int StepSeconds = 30;

    private readonly Totp totp = new(Base32Encoding.ToBytes(secret));
    private long lastStep;

    /// <summary>How far the product's clock is from the real one.</summary>
    public TimeSpan Distance { get; set; }

    /// <summary>The product takes codes of one step ahead as well; only a third sign-in within a minute has to wait for the clock.</summary>
    public async Task<string> NextCodeAsync()
    {
        await Eventually.TrueAsync(
            () => lastStep <= CurrentStep(),
            "a fresh one-time code can be used",
            TimeSpan.FromSeconds(2 * StepSeconds)
        );
        lastStep = Math.Max(CurrentStep(), lastStep + 1);
        return CodeOf(lastStep);
    }

    /// <summary>Six digits that are wrong now, just before and just after.</summary>
    public string WrongCode()
    {
        var near = Enumerable.Range(-2, 5).Select(distance => CodeOf(CurrentStep() + distance)).ToHashSet(StringComparer.Ordinal);
        return Enumerable.Range(0, 10).Select(digit => new string((char)('0' + digit), 6)).First(code => !near.Contains(code));
    }

    private long CurrentStep() => (TimeProvider.System.GetUtcNow() + Distance).ToUnixTimeSeconds() / StepSeconds;

    private string CodeOf(long step) => totp.ComputeTotp(DateTimeOffset.FromUnixTimeSeconds(step * StepSeconds).UtcDateTime);
}

/// <param name="DisplayName">As colleagues see it.</param>
internal sealed record StaffPerson(string UserName, string DisplayName, string Password, Authenticator Authenticator);
