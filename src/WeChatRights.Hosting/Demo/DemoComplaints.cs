using System.Globalization;
using WeChatRights.Core.Intake;
using WeChatRights.Core.Intake.Contracts;
using WeChatRights.Core.Regions.Contracts;
using WeChatRights.Core.SharedKernel;

namespace WeChatRights.Hosting.Demo;

/// <summary>One made-up complaint and when it is filed.</summary>
internal sealed record DemoFiling(DateTimeOffset At, FileComplaint Command, DemoTale Tale)
{
    public bool Danger => Command.Danger is { Now: true } or { Injured: true };
}

/// <summary>Draws complaints: every leaf category, ages from today to four months, many townships, every kind of person.</summary>
internal sealed class DemoComplaints(DemoDice dice, IReadOnlyCollection<DivisionCode> divisions, DateTimeOffset now)
{
    public const int Days = 120;
    private const int RecentDays = 10;
    private const int RecentPercent = 20;
    private const string People = "甲乙丙丁戊己庚辛壬癸";
    private static readonly string[] Places = DemoStaff.StaffedTownships;
    private readonly List<DivisionCode> _townships =
    [
        .. divisions.Where(code => code.Level == DivisionLevel.Township).OrderBy(code => code.Value, StringComparer.Ordinal),
    ];
    private readonly ILookup<DivisionCode, DivisionCode> _villages = divisions
        .Where(code => code.Level == DivisionLevel.Village)
        .OrderBy(code => code.Value, StringComparer.Ordinal)
        .ToLookup(code => code.AtLevel(DivisionLevel.Township));

    public IReadOnlyList<DemoFiling> Draw(int count) =>
        [.. DemoTales.Mixture(count).Select((tale, index) => Filing(tale, index)).OrderBy(filing => filing.At)];

    private DemoFiling Filing(DemoTale tale, int index)
    {
        var at = At();
        return new DemoFiling(at, Complaint(tale, index, at > now.AddDays(-3)), tale);
    }

    /// <summary>Mostly by day; one in twelve at night. Never in the future.</summary>
    private DateTimeOffset At()
    {
        var age = dice.Percent(RecentPercent) ? dice.Below(RecentDays) : dice.Below(Days);
        var day = now.ChinaDate().AddDays(-age);
        var hour = dice.Percent(8) ? dice.Pick([0, 5, 21, 22, 23]) : dice.Between(8, 19);
        var at = new DateTimeOffset(day.ToDateTime(new TimeOnly(hour, dice.Below(60), dice.Below(60))), ChinaTime.Offset);
        return at < now ? at : now - dice.Minutes(3, 300);
    }

    private FileComplaint Complaint(DemoTale tale, int index, bool fresh)
    {
        var township = dice.Percent(45) ? DivisionCode.Parse(dice.Pick(Places)) : dice.Pick(_townships);
        var villages = _villages[township].ToList();
        var village = villages.Count > 0 && dice.Percent(60) ? dice.Pick(villages).Value : null;
        var anonymous = dice.Percent(35);
        var danger = tale.DomesticViolence && dice.Percent(fresh ? 50 : 15); // Somebody is in danger at any time.
        return new FileComplaint(
            string.Create(CultureInfo.InvariantCulture, $"demo-complaint-{index:0000}"),
            tale.Code.StartsWith('Z')
                ? dice.Pick([Nature.Help, Nature.Suggest, Nature.Consult])
                : dice.Pick([Nature.Complaint, Nature.Complaint, Nature.Help, Nature.Report]),
            tale.Code,
            township.Value,
            village,
            dice.Pick(tale.Tales),
            now.ChinaDate().AddDays(-Days - dice.Below(60)),
            tale.Relation,
            Respondent: null,
            anonymous,
            anonymous ? null : Person(index),
            dice.Percent(18) ? [dice.Pick(Enum.GetValues<SpecialGroup>())] : null,
            tale.Minor,
            AvoidVillage: village is not null && dice.Percent(tale.DomesticViolence ? 25 : 4),
            danger ? new DangerAnswers(Now: dice.Percent(60), Injured: true) : null,
            dice.Percent(tale.DomesticViolence ? 60 : 20) ? Contact() : null,
            Pin: null,
            Consents: ["privacy", "sensitive"]
        );
    }

    /// <summary>Sixty telephone numbers for all: some women come more than once. Most give none: the slow indexes take time.</summary>
    private ClientIdentity Person(int index) =>
        new(
            $"演示{People[index % People.Length]}",
            dice.Percent(40) ? string.Create(CultureInfo.InvariantCulture, $"138000000{dice.Below(60):00}") : null,
            null
        );

    private SafeContact Contact() =>
        new(
            dice.Pick<ContactChannel[]>([
                [ContactChannel.Wechat],
                [ContactChannel.Call],
                [ContactChannel.Wechat, ContactChannel.Call],
                [ContactChannel.Person],
            ]),
            dice.Percent(70) ? [new SafeHours(new TimeOnly(dice.Between(8, 10), 0), new TimeOnly(dice.Between(15, 17), 30))] : null,
            dice.Percent(50) ? dice.Pick(DemoTales.Words.CodeWords) : null,
            NeverCall: dice.Percent(40)
        );
}
