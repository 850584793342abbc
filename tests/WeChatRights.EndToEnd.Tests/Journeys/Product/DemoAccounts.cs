using WeChatRights.EndToEnd.Tests.Journeys.People;

namespace WeChatRights.EndToEnd.Tests.Journeys.Product;

/// <summary>The accounts that the product printed for its demo city.</summary>
internal sealed class DemoAccounts
{
    private readonly Dictionary<string, StaffPerson> people;

    private DemoAccounts(Dictionary<string, StaffPerson> people) => this.people = people;

    public StaffPerson this[string userName] => people[userName];

    /// <summary>The one-time codes of everybody follow the product's clock.</summary>
    public void MoveClocks(TimeSpan distance)
    {
        foreach (var person in people.Values)
        {
            person.Authenticator.Distance = distance;
        }
    }

    public static DemoAccounts Read(string dataFolder) => Parse(File.ReadAllText(Path.Combine(dataFolder, "demo-accounts.txt")));

    /// <param name="text">Lines of account, name, role, place, password, secret, address of the secret and a code, parted by tabs.</param>
    public static DemoAccounts Parse(string text) =>
        new(
            text.Split('\n')
                .Select(line => line.Split('\t'))
                .Where(fields => fields.Length >= 6)
                .ToDictionary(
                    fields => fields[0],
                    fields => new StaffPerson(fields[0], fields[1], fields[4], new Authenticator(fields[5])),
                    StringComparer.Ordinal
                )
        );
}
