using CsCheck;
using WeChatRights.Core.Cases;
using WeChatRights.Core.Cases.Contracts;
using WeChatRights.Core.Cases.Tracked;
using WeChatRights.Core.SharedKernel;

namespace WeChatRights.Core.Tests.Cases;

/// <summary>
/// Random stories of a case and its clocks. The model knows where a case must stand; whatever happens, nothing that was refused changes anything, no clock is lost, moved or
/// doubled, and somebody answers.
/// </summary>
public sealed class CaseProperties
{
    private static readonly CaseActor County = new(CaseBuilder.County.StaffId, CaseBuilder.County.Unit);

    [Fact]
    public void Case_TenThousandRandomStories_AgreeWithTheModel() =>
        Gen.Select(Gen.Enum<CaseAction>(), Gen.Int[1, 60 * 24 * 2], Gen.Bool).Array[1, 25].Sample(Play, iter: 10_000);

    private static void Play((CaseAction Action, int Minutes, bool Other)[] story)
    {
        var about = CaseBuilder.Registered();
        var model = new Model();
        var now = CaseBuilder.Now;
        foreach (var (action, minutes, other) in story)
        {
            now = now.AddMinutes(action == CaseAction.UndoFinish ? 1 : minutes);
            var before = Print(about);
            var clocks = about.Clocks.ToDictionary(clock => clock.Id, Fixed);

            var refusal = Record.Exception(() => Take(about, action, other, now)) as DomainException;

            if (refusal is null)
            {
                Assert.True(CaseTransitionsTests.IsAllowed(model.Status, action), $"{action} in {model.Status}");
                model.Took(action, other);
            }
            else
            {
                Assert.Equal(before, Print(about));
            }

            Assert.Equal(model.Status, about.Status);
            Assert.Equal(model.Waits, about.ClosingTo is not null);
            AssertClocks(about, clocks);
            AssertSomebodyAnswers(about);
        }
    }

    private static void Take(Case about, CaseAction action, bool other, DateTimeOffset now)
    {
        switch (action)
        {
            case CaseAction.AssessRisk when other:
                about.AssessRisk(CaseBuilder.Acting, RiskLevel.High, duty: null, withHer: true, words: null, now);
                break;
            case CaseAction.DecideClosing:
                about.DecideClosing(County, agrees: other, about.Words(), now);
                break;
            case CaseAction.UndoFinish when other:
                about.UndoFinish(County, now);
                break;
            default:
                about.Do(action, now);
                break;
        }
    }

    /// <summary>No edit moves a clock, none is lost, none runs twice, and the nearest of ours is what the queue shows.</summary>
    private static void AssertClocks(Case about, Dictionary<Guid, (ClockKind, DateTimeOffset, DateTimeOffset, DateTimeOffset)> before)
    {
        Assert.All(before, clock => Assert.Equal(clock.Value, Fixed(about.Clocks.Single(kept => kept.Id == clock.Key))));
        var running = about.Clocks.Where(clock => clock.StoppedAt is null).ToList();
        Assert.Equal(running.Count, running.DistinctBy(clock => clock.Kind).Count());
        var nearest = running.Where(clock => !TrackedPolicy.IsTracked(clock.Kind)).MinBy(clock => clock.InternalDueAt);
        Assert.Equal((nearest?.Kind, nearest?.InternalDueAt ?? CaseClock.Never), (about.DueKind, about.DueAt));
        Assert.True(about.IsOpen || running.Count == 0, $"{about.Status} has a running clock");
    }

    /// <summary>件件有人抓.</summary>
    private static void AssertSomebodyAnswers(Case about)
    {
        Assert.Equal(about.OwnerId, Assert.Single(about.Members, member => member.Role == CaseMemberRole.Owner).StaffId);
        Assert.Equal(about.Status is CaseStatus.Registered or CaseStatus.InProgress, about.IsOpen);
        Assert.NotEqual(about.OwnerId, about.SupervisorId);
    }

    private static (ClockKind, DateTimeOffset, DateTimeOffset, DateTimeOffset) Fixed(CaseClock clock) =>
        (clock.Kind, clock.StartedAt, clock.DueAt, clock.InternalDueAt);

    private static string Print(Case about) =>
        string.Join(
            '|',
            about.Status,
            about.OwnerId,
            about.Unit,
            about.Risk,
            about.DueKind,
            about.DueAt,
            about.Result,
            about.ClosingTo,
            about.Green,
            about.Timeline.Count,
            about.Members.Count,
            string.Join(',', about.Clocks.Select(clock => (clock.Kind, clock.StoppedAt)))
        );

    /// <summary>Where a case must stand, told without its table.</summary>
    private sealed class Model
    {
        private CaseStatus _before;
        private bool _accepted;
        private bool _high;

        public CaseStatus Status { get; private set; } = CaseStatus.Registered;

        /// <summary>An end waits for a second word.</summary>
        public bool Waits { get; private set; }

        public void Took(CaseAction action, bool other)
        {
            switch (action)
            {
                case CaseAction.Accept:
                    (Status, _accepted) = (CaseStatus.InProgress, true);
                    break;
                case CaseAction.Reopen:
                    (Status, _accepted) = (CaseStatus.InProgress, true);
                    break;
                case CaseAction.AssessRisk:
                    _high |= other;
                    break;
                case CaseAction.DecideLowerRisk:
                    _high = false;
                    break;
                case CaseAction.Close when _high:
                    Waits = true;
                    break;
                case CaseAction.DecideClosing when !other:
                    Waits = false;
                    break;
                case CaseAction.Guide:
                    End(CaseStatus.Guided);
                    break;
                case CaseAction.DeclineDuty:
                    End(CaseStatus.NoDuty);
                    break;
                case CaseAction.MergeInto:
                    End(CaseStatus.Merged);
                    break;
                case CaseAction.Close or CaseAction.DecideClosing or CaseAction.AnswerWithdrawal:
                    End(CaseStatus.Closed);
                    break;
                case CaseAction.UndoFinish or CaseAction.SplitOff:
                    Status = _accepted ? CaseStatus.InProgress : CaseStatus.Registered;
                    Assert.Equal(_before, Status);
                    break;
                default:
                    break;
            }
        }

        private void End(CaseStatus status) => (_before, Status, Waits) = (Status, status, false);
    }
}
