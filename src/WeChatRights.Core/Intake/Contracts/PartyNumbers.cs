namespace WeChatRights.Core.Intake.Contracts;

/// <summary>Whom a case is about: blind indexes of the telephone and ID numbers of both sides.</summary>
/// <param name="AreNew">Of a case that this call is about to store: nothing else can refer to it yet.</param>
internal sealed record PartyNumbers(bool AreNew, IReadOnlyList<byte[]> Clients, IReadOnlyList<byte[]> Respondents)
{
    /// <summary>There is something to compare.</summary>
    public bool Any => Clients.Count + Respondents.Count > 0;

    /// <returns>Whether the other side that she named is one of these people.</returns>
    public bool AreAgainst(IReadOnlyCollection<byte[]> people) => Respondents.Any(index => IsAmong(index, people));

    /// <returns>Whether either side is one of these people.</returns>
    public bool Concern(IReadOnlyCollection<byte[]> people) => Clients.Concat(Respondents).Any(index => IsAmong(index, people));

    private static bool IsAmong(byte[] index, IReadOnlyCollection<byte[]> people) => people.Any(one => one.AsSpan().SequenceEqual(index));
}
