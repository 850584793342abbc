using WeChatRights.Core.Cases.Contracts;
using WeChatRights.Core.Cases.Tracked;

namespace WeChatRights.Core.Cases;

/// <summary>信访代理: what is done for her under a mandate, and what the organ answers to it.</summary>
internal sealed partial class Case
{
    /// <summary>Also after the end: an act may be written down later.</summary>
    /// <param name="actor">Null: she herself, or the term has run out.</param>
    public void AgencyStep(CaseEventKind kind, CaseActor? actor, Words? words, DateTimeOffset now)
    {
        if (actor is not null && IsOpen)
        {
            TakenUpAt ??= now;
        }

        Log(kind, actor, now, words);
    }

    /// <summary>Who must stand aside is never let in.</summary>
    public void AdmitAgent(Guid staffId, DateTimeOffset now)
    {
        if (!Barred.Contains(staffId) && !_members.Exists(member => member.StaffId == staffId))
        {
            AddMember(staffId, CaseMemberRole.Participant);
            ChangedAt = now;
        }
    }

    /// <summary>信访工作条例 art. 34: 60 days from acceptance, for a claim of the last route of art. 31 only. A limit that runs is not set anew.</summary>
    /// <returns>Whether a limit has begun.</returns>
    public bool OrganAccepted(CaseActor? actor, ClockStart limit, Words words, DateTimeOffset now)
    {
        var begins = IsOpen && EndsWithOpinion && !Runs(ClockKind.PetitionReply) && !Runs(ClockKind.PetitionReplyExtended);
        if (begins)
        {
            Start(limit);
        }

        Log(begins ? CaseEventKind.OthersTracked : CaseEventKind.OrganPaperCame, actor, now, words);
        return begins;
    }

    /// <summary>Art. 34: told before the 60 days were over. What comes too late moves nothing.</summary>
    /// <returns>Whether the limit was moved.</returns>
    public bool OrganExtended(CaseActor? actor, DateOnly on, WorkingCalendar calendar, Words words, DateTimeOffset now)
    {
        var running = IsOpen
            ? _clocks.Find(clock => clock is { Kind: ClockKind.PetitionReply, StoppedAt: null } && on <= clock.DueAt.ChinaDate())
            : null;
        if (running is not null)
        {
            var more = TrackedPolicy.Extend(running.StartedAt, now, calendar);
            Stop(ClockKind.PetitionReply, now);
            Start(more);
        }

        Log(running is null ? CaseEventKind.OrganPaperCame : CaseEventKind.OthersExtended, actor, now, words);
        return running is not null;
    }

    /// <returns>Whether a limit has ended.</returns>
    public bool OrganAnswered(CaseActor? actor, Words words, DateTimeOffset now)
    {
        var running = new[] { ClockKind.PetitionReply, ClockKind.PetitionReplyExtended, ClockKind.SimpleReply }.Where(Runs).ToList();
        running.ForEach(kind => Stop(kind, now));
        Log(running.Count > 0 ? CaseEventKind.OthersAnswered : CaseEventKind.OrganPaperCame, actor, now, words);
        return running.Count > 0;
    }
}
