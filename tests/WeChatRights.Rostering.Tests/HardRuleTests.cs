using WeChatRights.Rostering.Tests.Support;

namespace WeChatRights.Rostering.Tests;

/// <summary>Each hard rule by itself: it stands against the placement, alone, with the figures a person needs; and it does not one step below its limit.</summary>
public sealed class HardRuleTests
{
    private static readonly RosterVolunteer Somebody = Village.Somebody();

    [Fact]
    public void Nothing_AgainstSomebodyFree()
    {
        Assert.Empty(Second(Somebody, (Village.Near1, Village.Monday), (Village.Near1, Village.MondayAfternoon)));
        Assert.Empty(Second(Somebody, (Village.Near1, Village.Monday), (Village.Far, Village.Tuesday)));
    }

    [Fact]
    public void Availability_OutsideHerTimes_StandsAgainst()
    {
        var person = Somebody with { Available = TimeSet.Of(Village.Monday) };

        Assert.Empty(First(person, Village.SeatAt(Village.Near1, Village.Monday)));
        Assert.Equal([new RuleReason(HardRule.Availability)], First(person, Village.SeatAt(Village.Near1, Village.Tuesday)));
    }

    [Fact]
    public void Skill_OneOfTwoMissing_StandsAgainst()
    {
        var seat = Village.SeatAt(Village.Near1, Village.Monday) with { Needed = DutySkills.Lawyer | DutySkills.Mediator };

        Assert.Equal([new RuleReason(HardRule.Skill)], First(Somebody with { Skills = DutySkills.Lawyer }, seat));
        Assert.Empty(First(Somebody with { Skills = DutySkills.Lawyer | DutySkills.Mediator | DutySkills.Helper }, seat));
    }

    [Fact]
    public void Clearance_ForWorkWithChildren_IsNeeded()
    {
        var seat = Village.SeatAt(Village.Near1, Village.Monday) with { ForChildren = true };

        Assert.Equal([new RuleReason(HardRule.Clearance)], First(Somebody, seat));
        Assert.Empty(First(Somebody with { ClearedForChildren = true }, seat));
    }

    [Fact]
    public void Travel_FartherThanShesGoing_StandsAgainst()
    {
        Assert.Equal(
            [new RuleReason(HardRule.Travel, 9, 8)],
            First(Somebody with { TravelKm = 8.5 }, Village.SeatAt(Village.Far, Village.Monday))
        );
        Assert.Empty(First(Somebody with { TravelKm = 9.01 }, Village.SeatAt(Village.Far, Village.Monday)));
    }

    [Fact]
    public void Exclusion_KinAtTheStation_StandsAgainst()
    {
        var person = Somebody with { ExcludedStations = [Village.Near2] };

        Assert.Equal([new RuleReason(HardRule.Exclusion)], First(person, Village.SeatAt(Village.Near2, Village.Monday)));
        Assert.Empty(First(person, Village.SeatAt(Village.Near1, Village.Monday)));
    }

    [Fact]
    public void OneSeat_TwoStationsAtOnce_StandsAgainst() =>
        Assert.Equal(
            [new RuleReason(HardRule.OneSeat, OtherSeat: 0)],
            Second(Somebody, (Village.Near1, Village.Monday), (Village.Near2, Village.Monday))
        );

    [Fact]
    public void Rest_AfterANight_IsNeeded()
    {
        var person = Somebody with { Limits = Somebody.Limits with { RestMinutes = 3 * 60 } };

        Assert.Equal(
            [new RuleReason(HardRule.Rest, 120, 180, 0)],
            Second(person, (Village.Near1, Village.Night), (Village.Near1, Village.Tuesday))
        );
        Assert.Equal(
            [new RuleReason(HardRule.Rest, 120, 180, 0)],
            Second(person, (Village.Near1, Village.Tuesday), (Village.Near1, Village.Night))
        );
        Assert.Empty(Second(person, (Village.Near1, Village.Night), (Village.Near1, Village.TuesdayAfternoon)));
    }

    [Fact]
    public void Rest_AfterTheWeekBefore_IsNeeded()
    {
        var seat = Village.SeatAt(Village.Near1, Village.Monday);

        Assert.Equal([new RuleReason(HardRule.Rest, 659, 660)], First(Somebody with { LastDutyEnd = -179 }, seat));
        Assert.Empty(First(Somebody with { LastDutyEnd = -180 }, seat));
    }

    [Fact]
    public void Duties_AsManyAsSheGives_StandAgainst()
    {
        var person = Somebody with { Limits = Somebody.Limits with { Duties = 1 } };

        Assert.Equal(
            [new RuleReason(HardRule.Duties, 1, 1)],
            Second(person, (Village.Near1, Village.Monday), (Village.Near1, Village.Tuesday))
        );
    }

    [Fact]
    public void Minutes_BeyondHerLimit_StandAgainst()
    {
        var person = Somebody with { Limits = Somebody.Limits with { Minutes = 2 * Village.DutyMinutes - 1 } };

        Assert.Equal(
            [new RuleReason(HardRule.Minutes, 2 * Village.DutyMinutes, (2 * Village.DutyMinutes) - 1)],
            Second(person, (Village.Near1, Village.Monday), (Village.Near1, Village.Tuesday))
        );
    }

    [Fact]
    public void Days_AsManyAsSheGives_StandAgainstANewDayOnly()
    {
        var person = Somebody with { Limits = Somebody.Limits with { Days = 1 } };

        Assert.Equal(
            [new RuleReason(HardRule.Days, 1, 1)],
            Second(person, (Village.Near1, Village.Monday), (Village.Near1, Village.Tuesday))
        );
        Assert.Empty(Second(person, (Village.Near1, Village.Monday), (Village.Near1, Village.MondayAfternoon)));
    }

    [Fact]
    public void Nights_NoneGiven_StandAgainst()
    {
        var person = Somebody with { Limits = Somebody.Limits with { Nights = 0 } };

        Assert.Equal([new RuleReason(HardRule.Nights, 0, 0)], First(person, Village.SeatAt(Village.Near1, Village.Night)));
    }

    [Fact]
    public void RestDays_NoneGiven_StandAgainst()
    {
        var person = Somebody with { Limits = Somebody.Limits with { RestDays = 0 } };

        Assert.Equal([new RuleReason(HardRule.RestDays, 0, 0)], First(person, Village.SeatAt(Village.Near1, Village.Saturday)));
        Assert.Empty(First(person, Village.SeatAt(Village.Near1, Village.Monday)));
    }

    [Fact]
    public void SameDay_StationsFarApart_StandAgainst()
    {
        Assert.Equal(
            [new RuleReason(HardRule.SameDay, 6, 4, 0)],
            Second(Somebody, (Village.Near2, Village.Monday), (Village.Far, Village.MondayAfternoon))
        );
        Assert.Empty(Second(Somebody, (Village.Near1, Village.Monday), (Village.Near2, Village.MondayAfternoon)));
    }

    [Fact]
    public void Pairs_AloneInTheSlot_StandsAgainst()
    {
        var shy = Somebody with { InPairsOnly = true };
        var problem = PreparedProblem.From(
            Village.Of([shy, Somebody], Village.SeatAt(Village.Near1, Village.Monday), Village.SeatAt(Village.Near1, Village.Monday))
        );

        Assert.Equal([new RuleReason(HardRule.Pairs)], new Explanations(problem, Village.Plan(-1, -1)).WhyNot(0, 0));
        Assert.Empty(new Explanations(problem, Village.Plan(-1, 1)).WhyNot(0, 0));
        // Where the only other one sits on the very seat that she would take, she would be alone.
        Assert.Equal([new RuleReason(HardRule.Pairs)], new Explanations(problem, Village.Plan(1, -1)).WhyNot(0, 0));
    }

    [Fact]
    public void Pin_OfAnother_StandsAgainst()
    {
        var problem = PreparedProblem.From(
            Village.Of([Somebody, Somebody], Village.SeatAt(Village.Near1, Village.Monday)) with
            {
                Pins = [new SeatPin(0, 1)],
            }
        );

        var explanations = new Explanations(problem, Village.Plan(1));

        Assert.Equal([new RuleReason(HardRule.Pin)], explanations.WhyNot(0, 0));
        Assert.Empty(explanations.WhyNot(1, 0));
    }

    [Fact]
    public void Breaches_TwoDutiesOnADayTooMany_AreNotExcusedByEachOther()
    {
        var person = Somebody with { Limits = Somebody.Limits with { RestDays = 0 } };
        var problem = Village.Prepare(
            person,
            Village.SeatAt(Village.Near1, Village.Saturday),
            Village.SeatAt(Village.Near1, Village.SaturdayAfternoon)
        );

        Assert.Equal([new PlanBreach(0, 0, new RuleReason(HardRule.RestDays, 1, 0))], PlanCheck.Breaches(problem, Village.Plan(0, 0)));
    }

    [Fact]
    public void ManyRules_Broken_AreAllNamed()
    {
        var person = new RosterVolunteer(Village.Home, 1.5, DutySkills.Helper, TimeSet.None, new DutyLimits(0, 0, 0));
        var seat = new Seat(Village.Far, Village.Night, DutySkills.Lawyer, true) { ForChildren = true };

        var rules = First(person, seat).Select(reason => reason.Rule);

        Assert.Equal(
            [
                HardRule.Availability,
                HardRule.Skill,
                HardRule.Clearance,
                HardRule.Travel,
                HardRule.Duties,
                HardRule.Minutes,
                HardRule.Days,
                HardRule.Nights,
            ],
            rules
        );
    }

    [Fact]
    public void Table_NamesEveryRuleOnce()
    {
        var flags = Enum.GetValues<HardRule>().Where(rule => rule != HardRule.None);
        var codes = RosterRules.Hard.Values.Concat(RosterRules.Soft.Values).Select(rule => rule.Code).ToList();

        Assert.Equal(flags, RosterRules.Hard.Keys);
        Assert.Equal(Enum.GetValues<SoftRule>(), RosterRules.Soft.Keys);
        Assert.Equal(codes.Count, codes.Distinct(StringComparer.Ordinal).Count());
    }

    private static IReadOnlyList<RuleReason> First(RosterVolunteer person, Seat seat) =>
        new Explanations(Village.Prepare(person, seat), Village.Plan(-1)).WhyNot(0, 0);

    /// <summary>What stands against the second seat when she holds the first.</summary>
    private static IReadOnlyList<RuleReason> Second(RosterVolunteer person, (int Station, int Time) first, (int Station, int Time) second)
    {
        var problem = Village.Prepare(person, Village.SeatAt(first.Station, first.Time), Village.SeatAt(second.Station, second.Time));
        return new Explanations(problem, Village.Plan(0, -1)).WhyNot(0, 1);
    }
}
