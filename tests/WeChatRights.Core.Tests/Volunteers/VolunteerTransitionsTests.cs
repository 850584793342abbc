using WeChatRights.Core.Volunteers.Profiles;

namespace WeChatRights.Core.Tests.Volunteers;

public sealed class VolunteerTransitionsTests
{
    /// <summary>Every state and every step; a dash: not possible.</summary>
    private const string Matrix = """
        state         | Vet           | Approve | Refuse  | Pause  | Resume | Reopen  | Leave
        Applied       | StationVetted | -       | Refused | -      | -      | Applied | Left
        StationVetted | -             | Active  | Refused | -      | -      | Applied | Left
        Active        | -             | -       | -       | Paused | -      | Applied | Left
        Refused       | -             | -       | -       | -      | -      | -       | -
        Paused        | -             | -       | -       | -      | Active | Applied | Left
        Left          | -             | -       | -       | -      | -      | -       | -
        """;

    [Fact]
    public void After_EveryStateAndStep_IsAsWritten()
    {
        var lines = Matrix.Split('\n').Select(line => line.Split('|').Select(cell => cell.Trim()).ToArray()).ToArray();
        var (steps, rows) = (lines[0][1..], lines[1..]);

        Assert.Equal(Enum.GetNames<VolunteerStep>(), steps);
        Assert.Equal(Enum.GetNames<VolunteerState>(), rows.Select(row => row[0]));
        foreach (var row in rows)
        {
            foreach (var (step, index) in steps.Select((step, index) => (step, index)))
            {
                var after = VolunteerTransitions.After(Enum.Parse<VolunteerState>(row[0]), Enum.Parse<VolunteerStep>(step));
                Assert.True(row[index + 1] == (after?.ToString() ?? "-"), $"{row[0]} {step}: {after}");
            }
        }
    }
}
