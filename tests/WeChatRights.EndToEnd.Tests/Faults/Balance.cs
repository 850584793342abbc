namespace WeChatRights.EndToEnd.Tests.Faults;

/// <summary>What the phones wrote down against what the database holds.</summary>
/// <param name="Lost">Acknowledged, and not there or there under another number.</param>
/// <param name="Doubled">One key, more than one complaint.</param>
/// <param name="Torn">A complaint of which a part is missing or left over.</param>
internal sealed record Balance(
    int Keys,
    int Complaints,
    IReadOnlyList<string> Lost,
    IReadOnlyList<string> Doubled,
    IReadOnlyList<string> Torn
)
{
    public bool IsEven => Lost.Count + Doubled.Count + Torn.Count == 0 && Complaints == Keys;

    public override string ToString() =>
        string.Join(
            '\n',
            [
                $"{Keys} keys, {Complaints} complaints: {Lost.Count} lost, {Doubled.Count} doubled, {Torn.Count} torn",
                .. Lost.Concat(Doubled).Concat(Torn).Take(20),
            ]
        );
}
