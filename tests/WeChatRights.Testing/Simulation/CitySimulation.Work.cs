using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Cases;
using WeChatRights.Core.Cases.Classification;
using WeChatRights.Core.Cases.Closing;
using WeChatRights.Core.Cases.Contracts;
using WeChatRights.Core.Cases.Minors;
using WeChatRights.Core.Cases.Protection;
using WeChatRights.Core.Cases.Risk;
using WeChatRights.Core.Cases.Together;
using WeChatRights.Core.Cases.Tracked;
using WeChatRights.Core.Cases.Visits;
using WeChatRights.Core.Intake.Contracts;
using WeChatRights.Core.Referrals;
using WeChatRights.Core.Referrals.Desk;
using WeChatRights.Core.Referrals.Urging;
using WeChatRights.Core.Regions.Contracts;
using WeChatRights.Core.SharedKernel;

namespace WeChatRights.Testing.Simulation;

/// <summary>What people do with a matter when they come to it: first what the law demands, then what moves it on.</summary>
public sealed partial class CitySimulation
{
    private const string Words = "演示：按实际情况记录。";

    private static readonly ClockKind[] AtOnce =
    [
        ClockKind.MandatoryReport,
        ClockKind.PoliceReport,
        ClockKind.Reassessment,
        ClockKind.SafetyContact,
    ];

    private static readonly (double, (CaseResult Result, ClosingProof Proof))[] Results =
    [
        (45, (CaseResult.Answered, ClosingProof.HerWord)),
        (12, (CaseResult.LegalAid, ClosingProof.OrganPaper)),
        (8, (CaseResult.Referred, ClosingProof.OrganPaper)),
        (8, (CaseResult.Relief, ClosingProof.HerWord)),
        (8, (CaseResult.Psychological, ClosingProof.ServiceRecord)),
        (6, (CaseResult.LitigationSupport, ClosingProof.CourtPaper)),
        (6, (CaseResult.Withdrawn, ClosingProof.HerWord)),
        (4, (CaseResult.Rejected, ClosingProof.OrganPaper)),
        (3, (CaseResult.Unreachable, ClosingProof.ContactRecord)),
    ];

    /// <summary>When somebody next comes to it.</summary>
    /// <param name="at">Null: in working hours, as soon as its owner gets round to it.</param>
    private void PutWork(SimulatedCase about, DateTimeOffset? at, double medianHours = 4, double slowness = 1) =>
        _agenda.Put(at ?? _chance.AfterWork(_core.Now, _chance.LogNormal(medianHours, 0.9) * slowness), () => WorkAsync(about));

    private Task<Case?> ReadAsync(SimulatedCase about) =>
        _core.LookAsync(db =>
            db.Set<Case>()
                .AsNoTracking()
                .Include(c => c.Clocks)
                .Include(c => c.Members)
                .AsSplitQuery()
                .FirstOrDefaultAsync(c => c.Id == about.Id)
        );

    /// <summary>What lies where, without its parts: most of what comes up on the agenda goes no further.</summary>
    private Task<CaseAtAGlance?> GlanceAsync(SimulatedCase about) =>
        _core.LookAsync(db =>
            db.Set<Case>()
                .Where(c => c.Id == about.Id)
                .Select(c => new CaseAtAGlance(
                    c.Status,
                    c.IsOpen,
                    c.OwnerId,
                    c.Clocks.Where(clock => clock.StoppedAt == null && AtOnce.Contains(clock.Kind))
                        .OrderBy(clock => clock.InternalDueAt)
                        .Select(clock => (DateTimeOffset?)clock.InternalDueAt)
                        .FirstOrDefault()
                ))
                .FirstOrDefaultAsync()
        );

    private async Task WorkAsync(SimulatedCase about)
    {
        var glance = await GlanceAsync(about) ?? throw new InvalidOperationException("A case is gone.");
        if (!glance.IsOpen)
        {
            return;
        }

        var post = _city.PostOf(glance.OwnerId);
        if (post?.IsAt(_core.Now) != true)
        {
            PutWork(about, null, medianHours: 6); // Away: it lies, or the jobs move it.
            return;
        }

        var now = await ReadAsync(about) ?? throw new InvalidOperationException("A case is gone.");
        var by = post.Holder!;
        var running = now.Clocks.Where(clock => clock.StoppedAt is null).Select(clock => clock.Kind).ToHashSet();
        if (now.ClosingTo is not null)
        {
            await DecideAsync(about, now);
        }
        else if (!await DoUrgentAsync(about, now, by, running))
        {
            await (now.Status == CaseStatus.Registered ? RouteAsync(about, now, by) : MoveOnAsync(about, now, by, running));
        }

        await GoOnAsync(about, post);
    }

    private async Task GoOnAsync(SimulatedCase about, SimulatedPost post)
    {
        var after = await GlanceAsync(about);
        if (after is not { IsOpen: true })
        {
            return;
        }

        if (after.SoonestAtOnce is { } due && post.Slowness < 10)
        {
            // Most of what is urgent is done in time, by whoever has it, at any hour.
            var left = (due - _core.Now).TotalMinutes;
            PutWork(about, _core.Now.AddMinutes(left > 2 ? left * (_chance.Of(0.9) ? 0.1 + (_chance.Exponential(0.2) % 0.8) : 1.5) : 20));
            return;
        }

        PutWork(about, null, medianHours: after.Status == CaseStatus.Registered ? 4 : 13, post.Slowness);
    }

    /// <returns>Whether there was something that does not wait.</returns>
    private async Task<bool> DoUrgentAsync(SimulatedCase about, Case now, StaffActor by, HashSet<ClockKind> running)
    {
        if (now.Reporting == ReportDuty.Owed)
        {
            return await TryAsync(
                by,
                new RecordMandatoryReport(
                    about.Id,
                    [ReportSituation.OtherHarm],
                    PoliceChannel.Emergency110,
                    _core.Now,
                    null,
                    OrganTold: true,
                    Words
                )
            );
        }

        if (now.MustBeJudged)
        {
            var owed = _chance.Of(0.3);
            if (await TryAsync(by, new JudgeReporting(about.Id, owed ? [ReportSituation.ManyInjuries] : [], Words)) && owed)
            {
                about.Expect(ClockKind.MandatoryReport);
            }

            return true;
        }

        if (running.Contains(ClockKind.PoliceReport))
        {
            return await TryAsync(by, new RecordPoliceReport(about.Id, PoliceChannel.Emergency110, _core.Now, null, Words));
        }

        if (running.Contains(ClockKind.Reassessment) || (now.Category == Case.DomesticViolence && !about.Assessed))
        {
            about.Assessed = true;
            await AssessAsync(about, by, running.Contains(ClockKind.PoliceReport));
            return true;
        }

        if (running.Contains(ClockKind.FirstContact))
        {
            return await TryAsync(by, new AddCaseNote(about.Id, Words, Contacted: true));
        }

        if (running.Contains(ClockKind.SafetyContact))
        {
            var talk = _chance.Of(0.8) ? SafetyTalk.AloneAndSafe : SafetyTalk.NotSafe;
            var done = await TryAsync(by, new RecordSafetyContact(about.Id, talk, Words));
            TurnTo(_core.Now.AddMinutes(5)); // Whoever goes on with it does so after the talk, not at the same instant.
            return done && _chance.Of(0.5);
        }

        return false;
    }

    private async Task AssessAsync(SimulatedCase about, StaffActor by, bool reportRuns)
    {
        var instrument = _chance.Of(0.35) ? "F1" : "1";
        var answers = Enumerable
            .Range(1, 9)
            .Select(i => i.ToString(System.Globalization.CultureInfo.InvariantCulture))
            .Concat(["F1", "F2"])
            .ToDictionary(id => id, id => id == instrument ? RiskAnswer.Yes : RiskAnswer.No);
        var (done, level) = await AskAsync(
            by,
            new AssessRisk(about.Id, "FL-DV-2018", 1, answers, RiskOccasion.First, WithHer: true, RaiseTo: null, Words: null)
        );
        if (done && level == RiskLevel.High && !reportRuns)
        {
            about.Expect(ClockKind.PoliceReport);
        }
    }

    private async Task RouteAsync(SimulatedCase about, Case now, StaffActor by)
    {
        var isFirstReceiver = now.Category == Case.DomesticViolence;
        if (now.MayBeObjected && _chance.Of(0.3))
        {
            await TryAsync(by, new ObjectToCase(about.Id, Words));
            return;
        }

        var dice = _chance.Between(1, 100);
        switch (dice)
        {
            case <= 6 when !isFirstReceiver:
                await EndEarlyAsync(about, new GuideCase(about.Id, "演示单位", Words), by);
                break;
            case <= 8:
                await EndEarlyAsync(about, new DeclineCase(about.Id, DeclineGround.AlreadyInHand, Words), by);
                break;
            case <= 16 when SentDownTo(now) is { } unit:
                if (await TryAsync(by, new SendCaseDown(about.Id, unit.Value, Words)))
                {
                    about.Expect(ClockKind.Objection);
                }

                break;
            case <= 20 when now.Unit.Level != DivisionLevel.City:
                await TryAsync(by, new EscalateCase(about.Id, Words));
                break;
            default:
                if (await TryAsync(by, new AcceptCase(about.Id)))
                {
                    about.Expect(ClockKind.Handling);
                }

                break;
        }
    }

    private DivisionCode? SentDownTo(Case now) =>
        now.Unit.Level switch
        {
            DivisionLevel.City => now.Township.AtLevel(DivisionLevel.County),
            DivisionLevel.County => now.Township,
            DivisionLevel.Township when !now.AvoidVillage && _city.Villages[now.Township] is { Count: > 0 } villages => _chance.One(
                villages
            ),
            _ => null,
        };

    /// <summary>Some slips are taken back within minutes: every limit runs on then.</summary>
    private async Task EndEarlyAsync(SimulatedCase about, Mediator.ICommand<Mediator.Unit> ending, StaffActor by)
    {
        if (await TryAsync(by, ending) && _chance.Of(0.2))
        {
            TurnTo(_core.Now.AddMinutes(3));
            about.Undone |= await TryAsync(by, new UndoFinish(about.Id));
        }
    }

    private async Task MoveOnAsync(SimulatedCase about, Case now, StaffActor by, HashSet<ClockKind> running)
    {
        if (now.Category == Case.DomesticViolence && !about.RightsTold)
        {
            about.RightsTold = await TryAsync(by, new RecordFirstDuty(about.Id, FirstDuty.TellRights, Words));
        }
        else if (about.Category == "E2" && !about.Petitioned && _chance.Of(0.6))
        {
            await PetitionAsync(about, by);
        }
        else if (running.Contains(ClockKind.PetitionReply) && _chance.Of(0.9))
        {
            await AwaitReplyAsync(about, now, by);
        }
        else if (!about.Referred && _chance.Of(0.07))
        {
            await ReferAsync(about, by);
        }
        else if (about.StepsLeft-- > 0)
        {
            await TryAsync(
                by,
                _chance.Of(0.7)
                    ? new AddCaseNote(about.Id, Words)
                    : new RecordRepeat(about.Id, IntakeChannel.Hotline, SpokeWithHer: true, Words)
            );
        }
        else
        {
            await CloseAsync(about, by);
        }
    }

    /// <summary>A claim of the last route: the organ owes a written opinion within 60 days.</summary>
    private async Task PetitionAsync(SimulatedCase about, StaffActor by)
    {
        about.Petitioned = true;
        if (
            await TryAsync(by, new ClassifyCase(about.Id, PetitionClass.Claim, ClaimRoute.OtherClaim))
            && await TryAsync(by, new TrackOthers(about.Id, ClockKind.PetitionReply, _core.Now, Words))
        )
        {
            about.Expect(ClockKind.PetitionReply);
        }
    }

    private async Task AwaitReplyAsync(SimulatedCase about, Case now, StaffActor by)
    {
        var due = now.Clocks.Single(clock => clock is { Kind: ClockKind.PetitionReply, StoppedAt: null }).DueAt;
        if (_core.Now > due.AddDays(-5) && _chance.Of(0.3))
        {
            await TryAsync(by, new ExtendTracked(about.Id, Words));
        }
        else if (_core.Now > due.AddDays(-20))
        {
            await TryAsync(by, new EndTracking(about.Id, ClockKind.PetitionReply, Words));
        }
        else
        {
            await TryAsync(by, new AddCaseNote(about.Id, Words));
        }
    }

    private async Task CloseAsync(SimulatedCase about, StaffActor by)
    {
        var (result, proof) = _chance.Weighted(Results);
        await TryAsync(by, new CloseCase(about.Id, result, proof, Words));
        if (await GlanceAsync(about) is { Status: CaseStatus.Closed })
        {
            await EndedAsync(about);
        }
    }

    /// <summary>The second person: the named superior, or whoever is there at the county or the city.</summary>
    private async Task DecideAsync(SimulatedCase about, Case now)
    {
        var superior = now.SupervisorId is { } id ? _city.PostOf(id) : null;
        var second =
            superior?.IsAt(_core.Now) == true && superior.Holder!.StaffId != now.ClosingBy
                ? superior
                : _city.Posts.Find(post =>
                    post.Division.Level <= DivisionLevel.County
                    && post.Division.Contains(now.Township)
                    && post.IsAt(_core.Now)
                    && post.Holder!.StaffId != now.ClosingBy
                );
        if (second is null)
        {
            return;
        }

        if (
            await TryAsync(second.Holder!, new DecideClosing(about.Id, _chance.Of(0.9), Words))
            && await GlanceAsync(about) is { Status: CaseStatus.Closed }
        )
        {
            await EndedAsync(about);
        }
    }

    /// <summary>The visits that are owed, and then the archive.</summary>
    private async Task EndedAsync(SimulatedCase about)
    {
        var visits = await _core.LookAsync(db =>
            db.Set<ReturnVisit>()
                .AsNoTracking()
                .Where(visit => visit.CaseId == about.Id && visit.State == ReturnVisitState.Planned)
                .ToListAsync()
        );
        foreach (var visit in visits)
        {
            var day = ChinaTime.StartOfDay(visit.DueOn.AddDays(-_chance.Between(0, 1))).AddHours(9);
            PutVisit(about, visit.Id, _chance.AfterWork(day < _core.Now ? _core.Now : day, _chance.LogNormal(3, 1.2)));
        }

        var last = visits.Count == 0 ? _core.Now : ChinaTime.StartOfDay(visits.Max(visit => visit.DueOn));
        _agenda.Put(_chance.AfterWork(last.AddDays(12), _chance.LogNormal(8, 0.8)), () => ArchiveAsync(about));
    }

    private void PutVisit(SimulatedCase about, Guid visitId, DateTimeOffset at) => _agenda.Put(at, () => VisitAsync(about, visitId));

    private async Task VisitAsync(SimulatedCase about, Guid visitId)
    {
        var visit = await _core.LookAsync(db => db.Set<ReturnVisit>().AsNoTracking().FirstOrDefaultAsync(found => found.Id == visitId));
        if (visit?.State != ReturnVisitState.Planned || await ReadAsync(about) is not { } now)
        {
            return;
        }

        var by =
            _city.PostOf(now.OwnerId) is { } owner && owner.IsAt(_core.Now)
                ? owner
                : _city.At(now.Unit, _core.Now) ?? _city.At(now.Township.AtLevel(DivisionLevel.County), _core.Now);
        var wasOpen = now.IsOpen;
        var again = _chance.Of(0.04);
        var talk = again || _chance.Of(0.75) ? SafetyTalk.AloneAndSafe : SafetyTalk.NotSafe;
        var done = by is not null && await TryAsync(by.Holder!, new RecordReturnVisit(about.Id, visitId, talk, again, Words));
        if (done && again && !wasOpen)
        {
            about.Expect(ClockKind.Handling);
            about.StepsLeft = _chance.Between(1, 3);
            PutWork(about, _core.Now.AddMinutes(_chance.LogNormal(40, 0.6)));
        }
        else if (!done || talk != SafetyTalk.AloneAndSafe)
        {
            PutVisit(about, visitId, _chance.AfterWork(_core.Now.AddDays(1), _chance.LogNormal(3, 0.8)));
        }
    }

    private async Task ArchiveAsync(SimulatedCase about)
    {
        if (await ReadAsync(about) is { IsOpen: false, ArchivedAt: null } now)
        {
            var by = _city.PostOf(now.OwnerId) is { } owner && owner.IsAt(_core.Now) ? owner : _city.At(now.Unit, _core.Now);
            if (by is null || !await TryAsync(by.Holder!, new ArchiveCase(about.Id)))
            {
                _agenda.Put(_chance.AfterWork(_core.Now.AddDays(20), 4), () => ArchiveAsync(about));
            }
        }
    }

    private async Task ReferAsync(SimulatedCase about, StaffActor by)
    {
        about.Referred = true;
        var (unit, account) = _city.PartnerNear(about.Township);
        var urgency = about.Sensitive ? ReferralUrgency.Urgent : ReferralUrgency.Normal;
        var (sent, referralId) = await AskAsync(by, new ReferCase(about.Id, TestData.ForThePolice(unit, _core.Now, urgency)));
        if (!sent || _chance.Of(0.15))
        {
            if (sent)
            {
                _agenda.Put(_core.Now.AddDays(_chance.Between(8, 15)), () => UrgeAsync(about, referralId));
            }

            return; // Silence.
        }

        _agenda.Put(
            _chance.AfterWork(_core.Now, _chance.LogNormal(6, 1)),
            async () =>
            {
                if (!await TryAsync(account, new AcceptReferral(referralId)))
                {
                    return;
                }

                _agenda.Put(
                    _chance.AfterWork(_core.Now, _chance.LogNormal(10, 0.8)),
                    () => TryAsync(account, new ReportReferral(referralId, Words))
                );
                _agenda.Put(
                    _chance.AfterWork(_core.Now, 20 + _chance.LogNormal(30, 0.8)),
                    () => TryAsync(account, new CloseReferral(referralId, Words, "演示文号 1"))
                );
            }
        );
    }

    /// <summary>督促处理意见 by the county, and what cannot be had is taken back.</summary>
    private async Task UrgeAsync(SimulatedCase about, Guid referralId)
    {
        if (_city.At(about.Township.AtLevel(DivisionLevel.County), _core.Now) is not { } county)
        {
            return;
        }

        await AskAsync(county.Holder!, new IssueUrgingOpinion(about.Id, referralId, Words, _core.Now.ChinaDate().AddDays(15)));
        _agenda.Put(
            _core.Now.AddDays(_chance.Between(10, 25)),
            async () =>
            {
                if (_city.At(about.Township.AtLevel(DivisionLevel.County), _core.Now) is { } later)
                {
                    await TryAsync(later.Holder!, new WithdrawReferral(about.Id, referralId, Words));
                }
            }
        );
    }
}

/// <param name="SoonestAtOnce">The nearest limit of what the law does not let wait; null: nothing of that runs.</param>
internal sealed record CaseAtAGlance(CaseStatus Status, bool IsOpen, Guid OwnerId, DateTimeOffset? SoonestAtOnce);
