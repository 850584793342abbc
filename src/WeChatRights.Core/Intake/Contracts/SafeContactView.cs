namespace WeChatRights.Core.Intake.Contracts;

/// <summary>How she may be reached, with the answer for this moment.</summary>
/// <param name="Given">False: she said nothing about it. Then no channel is taken for safe.</param>
/// <param name="InHoursNow">This moment lies in her hours.</param>
/// <param name="AllowedNow">Channels that may be used at this moment.</param>
public sealed record SafeContactView(
    bool Given,
    bool NeverCall,
    IReadOnlyList<ContactChannel> Channels,
    IReadOnlyList<SafeHours> Hours,
    string? CodeWord,
    bool InHoursNow,
    IReadOnlyList<ContactChannel> AllowedNow
)
{
    public override string ToString() => "SafeContactView(redacted)";

    internal static SafeContactView For(SafeContact? contact, TimeOnly chinaTime)
    {
        var inHours = contact?.AllowsAt(chinaTime) == true;
        var usable = Enum.GetValues<ContactChannel>().Where(channel => contact?.Allows(channel) == true).ToList();
        return new SafeContactView(
            contact is not null,
            contact?.NeverCall == true,
            usable,
            contact?.Hours ?? [],
            contact?.CodeWord,
            inHours,
            inHours ? usable : []
        );
    }
}
