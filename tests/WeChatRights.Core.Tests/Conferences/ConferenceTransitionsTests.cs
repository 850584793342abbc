using CsCheck;
using WeChatRights.Core.Conferences;
using WeChatRights.Core.Regions.Contracts;
using WeChatRights.Core.SharedKernel;
using WeChatRights.Testing;

namespace WeChatRights.Core.Tests.Conferences;

/// <summary>Where a conference and an item may go; each table is written down a second time on purpose.</summary>
public sealed class ConferenceTransitionsTests
{
    private static readonly DateTimeOffset Now = TestCore.Start;

    // Columns: Planned, Held, MinutesIssued, Cancelled; where it leads, a dot: not possible.
    private static readonly Dictionary<ConferenceStep, string> OfConference = new()
    {
        [ConferenceStep.Change] = "P...",
        [ConferenceStep.Hold] = "H...",
        [ConferenceStep.Cancel] = "C...",
        [ConferenceStep.Write] = ".H..",
        [ConferenceStep.Issue] = ".M..",
    };

    // Columns: Raised, Studied, Decided, Executed, Withdrawn.
    private static readonly Dictionary<AgendaStep, string> OfItem = new()
    {
        [AgendaStep.Study] = "SS...",
        [AgendaStep.Decide] = "DD...",
        [AgendaStep.Execute] = "..E..",
        [AgendaStep.Resume] = "...D.",
        [AgendaStep.Withdraw] = "WW...",
    };

    public static TheoryData<ConferenceState, ConferenceStep, ConferenceState?> Conferences()
    {
        var matrix = new TheoryData<ConferenceState, ConferenceStep, ConferenceState?>();
        foreach (var step in Enum.GetValues<ConferenceStep>())
        {
            foreach (var state in Enum.GetValues<ConferenceState>())
            {
                ConferenceState? next = OfConference[step][(int)state] switch
                {
                    'P' => ConferenceState.Planned,
                    'H' => ConferenceState.Held,
                    'M' => ConferenceState.MinutesIssued,
                    'C' => ConferenceState.Cancelled,
                    _ => null,
                };
                matrix.Add(state, step, next);
            }
        }

        return matrix;
    }

    public static TheoryData<AgendaState, AgendaStep, AgendaState?> Items()
    {
        var matrix = new TheoryData<AgendaState, AgendaStep, AgendaState?>();
        foreach (var step in Enum.GetValues<AgendaStep>())
        {
            foreach (var state in Enum.GetValues<AgendaState>())
            {
                AgendaState? next = OfItem[step][(int)state] switch
                {
                    'S' => AgendaState.Studied,
                    'D' => AgendaState.Decided,
                    'E' => AgendaState.Executed,
                    'W' => AgendaState.Withdrawn,
                    _ => null,
                };
                matrix.Add(state, step, next);
            }
        }

        return matrix;
    }

    [Theory]
    [MemberData(nameof(Conferences))]
    public void Conference_StateAndStep_DoesItOrRefuses(ConferenceState state, ConferenceStep step, ConferenceState? next)
    {
        var about = In(state);

        var refusal = Record.Exception(() => Take(about, step)) as DomainException;

        Assert.Equal(next, ConferenceTransitions.After(state, step));
        Assert.Equal(next is not null, ConferenceTransitions.Allows(state, step));
        Assert.Equal(next is null ? ConferenceErrors.NotInThisState : null, refusal?.Error);
        Assert.Equal(next ?? state, about.State);
    }

    [Theory]
    [MemberData(nameof(Items))]
    public void Item_StateAndStep_DoesItOrRefuses(AgendaState state, AgendaStep step, AgendaState? next)
    {
        var conference = Ids.New(Now);
        var item = In(state, conference);

        var refusal = Record.Exception(() => Take(item, step, conference)) as DomainException;

        Assert.Equal(next, AgendaTransitions.After(state, step));
        Assert.Equal(next is not null, AgendaTransitions.Allows(state, step));
        Assert.Equal(next is null ? ConferenceErrors.ItemState : null, refusal?.Error);
        Assert.Equal(next ?? state, item.State);
    }

    /// <summary>The model: what has happened to it, told without the table.</summary>
    [Fact]
    public void Conference_TenThousandRandomStories_AgreeWithTheModel() =>
        Gen.Enum<ConferenceStep>()
            .Array[1, 15]
            .Sample(
                story =>
                {
                    var about = Planned();
                    var (held, over, written) = (false, false, false);
                    foreach (var step in story)
                    {
                        var possible = step switch
                        {
                            ConferenceStep.Change or ConferenceStep.Hold or ConferenceStep.Cancel => !held && !over,
                            ConferenceStep.Write => held && !over,
                            _ => held && !over && written,
                        };

                        Assert.Equal(possible, Refusal(() => Take(about, step)) is null);

                        held |= possible && step == ConferenceStep.Hold;
                        written |= possible && step == ConferenceStep.Write;
                        over |= possible && step is ConferenceStep.Cancel or ConferenceStep.Issue;
                        var state =
                            over ? (held ? ConferenceState.MinutesIssued : ConferenceState.Cancelled)
                            : held ? ConferenceState.Held
                            : ConferenceState.Planned;
                        Assert.Equal(state, about.State);
                    }
                },
                iter: 10_000
            );

    /// <summary>Listed, settled and listed again: an item is settled once, and its history holds each conference that it was before.</summary>
    [Fact]
    public void Item_TenThousandRandomStories_AgreeWithTheModel() =>
        Gen.Enum<AgendaStep>()
            .Array[1, 15]
            .Sample(
                story =>
                {
                    var conference = Ids.New(Now);
                    var item = New();
                    item.List(conference, Now);
                    var (studied, decided, executed, withdrawn) = (false, false, false, false);
                    foreach (var step in story)
                    {
                        var possible = step switch
                        {
                            AgendaStep.Execute => decided && !executed,
                            AgendaStep.Resume => executed,
                            _ => !decided && !withdrawn,
                        };

                        Assert.Equal(possible, Refusal(() => Take(item, step, conference)) is null);

                        if (possible)
                        {
                            studied |= step == AgendaStep.Study;
                            decided |= step == AgendaStep.Decide;
                            withdrawn |= step == AgendaStep.Withdraw;
                            executed = step == AgendaStep.Execute || (executed && step != AgendaStep.Resume);
                        }

                        var state =
                            withdrawn ? AgendaState.Withdrawn
                            : executed ? AgendaState.Executed
                            : decided ? AgendaState.Decided
                            : studied ? AgendaState.Studied
                            : AgendaState.Raised;
                        Assert.Equal(state, item.State);
                    }
                },
                iter: 10_000
            );

    [Fact]
    public void Hold_BeforeItsTime_IsRefused_AndMinutesAreIssuedOnlyWhenWritten()
    {
        var about = Planned(Now.AddHours(1));

        Assert.Equal(ConferenceErrors.NotYet, Refusal(() => about.Hold(Now)));
        about.Hold(Now.AddHours(1));
        Assert.Equal(ConferenceErrors.MinutesMissing, Refusal(() => about.Issue(Now)));
    }

    [Fact]
    public void List_Unsettled_GoesFromConferenceToConference_AndItsHistoryStays()
    {
        var (first, second) = (Ids.New(Now), Ids.New(Now));
        var item = New();

        item.List(first, Now);
        Assert.Equal(ConferenceErrors.ItemState, Refusal(() => item.List(second, Now))); // On one agenda at a time.
        item.Settle(first, decided: false, [1], null);
        item.Leave(first);
        item.List(second, Now.AddDays(30));
        item.Settle(second, decided: true, [2], null);
        item.Leave(second);

        Assert.Equal([AgendaState.Studied, AgendaState.Decided], item.Listings.Select(listing => listing.Outcome));
        Assert.Equal([first, second], item.Listings.Select(listing => listing.ConferenceId));
        Assert.Equal(ConferenceErrors.ItemState, Refusal(() => item.List(Ids.New(Now), Now)));
    }

    [Fact]
    public void Remind_Unsettled_OnceForTheDayThatWasMissed()
    {
        var item = New();
        var day = Now.ChinaDate();

        Assert.False(item.Remind(day));
        Assert.True(item.Remind(day.AddDays(1)));
        Assert.False(item.Remind(day.AddDays(2)));
    }

    private static Conference Planned(DateTimeOffset? at = null)
    {
        var about = new Conference(Ids.New(Now), DivisionCode.Parse(TestCity.County), Ids.New(Now), Now);
        about.Arrange("演示", at ?? Now, "演示", []);
        return about;
    }

    private static Conference In(ConferenceState state)
    {
        var about = Planned();
        if (state == ConferenceState.Cancelled)
        {
            about.Cancel([]);
        }

        if (state is ConferenceState.Held or ConferenceState.MinutesIssued)
        {
            about.Hold(Now);
            about.Write([1], namesChecked: true);
        }

        if (state == ConferenceState.MinutesIssued)
        {
            about.Issue(Now);
        }

        return about;
    }

    private static void Take(Conference about, ConferenceStep step)
    {
        switch (step)
        {
            case ConferenceStep.Change:
                about.Arrange("演示", Now, "演示", []);
                break;
            case ConferenceStep.Hold:
                about.Hold(Now);
                break;
            case ConferenceStep.Cancel:
                about.Cancel([]);
                break;
            case ConferenceStep.Write:
                about.Write([1], namesChecked: true);
                break;
            default:
                about.Issue(Now);
                break;
        }
    }

    private static AgendaItem New() =>
        new(Ids.New(Now), DivisionCode.Parse(TestCity.County), AgendaKind.Issue, null, Now.ChinaDate(), Ids.New(Now), Now);

    private static AgendaItem In(AgendaState state, Guid conference)
    {
        var item = New();
        item.List(conference, Now);
        AgendaStep[] way = state switch
        {
            AgendaState.Raised => [],
            AgendaState.Studied => [AgendaStep.Study],
            AgendaState.Decided => [AgendaStep.Decide],
            AgendaState.Executed => [AgendaStep.Decide, AgendaStep.Execute],
            _ => [AgendaStep.Withdraw],
        };
        foreach (var step in way)
        {
            Take(item, step, conference);
        }

        return item;
    }

    private static void Take(AgendaItem item, AgendaStep step, Guid conference)
    {
        switch (step)
        {
            case AgendaStep.Study:
                item.Settle(conference, decided: false, [], null);
                break;
            case AgendaStep.Decide:
                item.Settle(conference, decided: true, [], null);
                break;
            case AgendaStep.Execute:
                item.Execute();
                break;
            case AgendaStep.Resume:
                item.Resume();
                break;
            default:
                item.Withdraw();
                break;
        }
    }

    private static DomainError? Refusal(Action act) => (Record.Exception(act) as DomainException)?.Error;
}
