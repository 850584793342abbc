using WeChatRights.Core.Cases.Contracts;
using WeChatRights.Core.Intake;
using WeChatRights.Core.Intake.Contracts;
using WeChatRights.Core.Regions.Contracts;
using WeChatRights.Core.SharedKernel;

namespace WeChatRights.Testing.Simulation;

/// <summary>Matters come, by day and by night.</summary>
public sealed partial class CitySimulation
{
    /// <summary>Violence at home is what most come for.</summary>
    private static readonly (double, (string Code, bool Sensitive))[] Categories =
    [
        (30, ("F1", true)),
        (12, ("F2", false)),
        (8, ("F7", false)),
        (7, ("F3", false)),
        (14, ("E2", false)),
        (8, ("D3", false)),
        (5, ("D8", false)),
        (4, ("B12", true)),
        (3, ("B6", true)),
        (3, ("G2", true)),
        (3, ("G3", true)),
        (3, ("A4", false)),
    ];

    private static readonly (double, IntakeChannel)[] Doors =
    [
        (50, IntakeChannel.MiniProgram),
        (20, IntakeChannel.Hotline),
        (14, IntakeChannel.Visit),
        (3, IntakeChannel.Letter),
        (5, IntakeChannel.TransferredIn),
        (5, IntakeChannel.WrittenDown),
        (3, IntakeChannel.Found),
    ];

    private int _filed;

    /// <summary>More on Mondays and in the evening, fewer at night.</summary>
    private void PlanArrivals(DateTimeOffset midnight)
    {
        var mean = (double)_plan.Cases / _plan.Days * (midnight.ChinaDate().DayOfWeek == DayOfWeek.Monday ? 1.3 : 0.95);
        for (var at = _chance.Exponential(1 / mean); at < 1; at += _chance.Exponential(1 / mean))
        {
            _agenda.Put(midnight.AddDays(at), ArriveAsync);
        }
    }

    private async Task ArriveAsync()
    {
        var township = _chance.One(_city.Townships);
        var (category, sensitive) = _chance.Weighted(Categories);
        var channel = _chance.Weighted(Doors);
        var by = _city.At(township, _core.Now) ?? _city.At(township.AtLevel(DivisionLevel.County), _core.Now);
        var isChild = category[0] == 'G';
        var danger = sensitive && _chance.Of(0.08);
        var anonymous = _chance.Of(0.15);
        var filing = TestData.Complaint($"simulated-matter-{++_filed:D9}", category, township.Value) with
        {
            Anonymous = anonymous,
            Identity = anonymous ? null : TestData.Identity($"演示{_filed}", $"1390{_filed:D7}"),
            MinorInvolved = isChild,
            AvoidVillage = _chance.Of(0.05),
            Danger = danger ? new DangerAnswers(Now: true) : null,
        };
        if (channel == IntakeChannel.MiniProgram || by is null)
        {
            (channel, by) = (IntakeChannel.MiniProgram, null);
        }

        var door = by is null ? null : DoorOf(channel);
        var (done, filed) = by is null ? await AskAsync(Actor.Nobody, filing) : await AskAsync(by.Holder!, new FileOnBehalf(filing, door));
        if (!done)
        {
            return;
        }

        var about = new SimulatedCase(filed!.Id, township, category, danger, sensitive) { StepsLeft = _chance.Between(1, 4) };
        _cases.Add(about.Id, about);
        _tally.Came(channel.ToString());
        about.Expect(ClockKind.FirstContact);
        if (!(anonymous && door?.SheIsAbsent == true))
        {
            about.Expect(ClockKind.AcceptanceNotice);
        }

        if (door?.MayBeObjected == true)
        {
            about.Expect(ClockKind.Objection);
        }

        if (category == "G2")
        {
            about.Expect(ClockKind.MandatoryReport); // Owed by the name of the matter alone.
        }

        // Danger is called about at any hour, violence at most hours; the rest waits for the office.
        DateTimeOffset? soon =
            danger ? _core.Now.AddMinutes(_chance.LogNormal(9, 0.7))
            : sensitive && _chance.Of(0.7) ? _core.Now.AddMinutes(_chance.LogNormal(45, 0.8))
            : null;
        PutWork(about, soon);
    }

    private IntakeDoor DoorOf(IntakeChannel channel)
    {
        var today = _core.Now.ChinaDate();
        return channel switch
        {
            IntakeChannel.Letter => new IntakeDoor(channel, ReceivedOn: today.AddDays(-_chance.Between(0, 3))),
            IntakeChannel.TransferredIn => new IntakeDoor(
                channel,
                ReceivedOn: today,
                Transfer: new Transfer(_chance.One([TransferSender.PetitionsOffice, TransferSender.OtherOrgan]), "演示信访局")
            ),
            IntakeChannel.Visit when _chance.Of(0.05) => new IntakeDoor(channel, Group: new VisitingGroup(6, ["演示甲", "演示乙"])),
            _ => new IntakeDoor(channel),
        };
    }
}
