using WeChatRights.Core.Cases.Contracts;
using WeChatRights.Core.Cases.Minors;
using WeChatRights.Core.Cases.Risk;

namespace WeChatRights.Core.Cases;

/// <summary>
/// 强制报告: harm to a child, or to whoever cannot speak for herself, is told to the police at once. Nobody's consent is needed, and whoever reports in good faith
/// answers for nothing (侵害未成年人案件强制报告制度 arts. 2, 4, 15).
/// </summary>
internal sealed partial class Case
{
    public ReportDuty Reporting { get; private set; }

    /// <summary>A child is concerned and nobody has looked whether it has to be reported.</summary>
    public bool MustBeJudged => MinorInvolved && Reporting == ReportDuty.NotJudged;

    /// <summary>Somebody has looked: one of the situations is there or likely, or none.</summary>
    /// <param name="isOfCounty">What is one by its very name only the county puts aside.</param>
    /// <exception cref="DomainException"><c>county-only-report</c>, <c>already-reported</c></exception>
    public void JudgeReporting(CaseActor actor, bool isOwed, bool isOfCounty, Words words, DateTimeOffset now)
    {
        Require(CaseAction.ReportHarm);
        if (!isOwed && Reporting == ReportDuty.Reported)
        {
            throw new DomainException(ReportErrors.AlreadyReported);
        }

        if (!isOwed && Reporting == ReportDuty.Owed && !isOfCounty)
        {
            throw new DomainException(ReportErrors.CountyOnly);
        }

        TakenUpAt ??= now;
        if (isOwed)
        {
            OweReport(now);
        }
        else
        {
            Reporting = ReportDuty.NotOwed;
            Stop(ClockKind.MandatoryReport, now);
        }

        Log(isOwed ? CaseEventKind.ReportFoundOwed : CaseEventKind.ReportFoundNotOwed, actor, now, words);
    }

    /// <summary>What was told to the police, and when. Also the report that high risk asks for.</summary>
    public void ReportHarm(CaseActor actor, Words record, DateTimeOffset now)
    {
        Require(CaseAction.ReportHarm);
        TakenUpAt ??= now;
        Reporting = ReportDuty.Reported;
        Stop(ClockKind.MandatoryReport, now);
        Stop(ClockKind.PoliceReport, now);
        Log(CaseEventKind.HarmReported, actor, now, record);
    }

    /// <summary>Somebody has asked for the file of a child's matter, has got it or not, or it was taken back.</summary>
    /// <param name="told">Who has to know of it.</param>
    public void FileAccess(CaseActor actor, CaseEventKind kind, IReadOnlyList<Guid> told, DateTimeOffset now)
    {
        Log(kind, actor, now);
        if (told.Count > 0)
        {
            Raise(new MinorFileNews(Id, kind, told));
        }
    }

    /// <summary>Another incident asks for a report of its own.</summary>
    private void OweReport(DateTimeOffset now)
    {
        Reporting = ReportDuty.Owed;
        if (!Runs(ClockKind.MandatoryReport))
        {
            Start(ReportingPolicy.Report(now));
        }

        Raise(new CaseMustBeReported(Id, [.. new[] { OwnerId, SupervisorId }.OfType<Guid>()]));
    }

    /// <summary>The hard stop: nothing ends, and nothing is put away, while a report is owed or nobody has looked.</summary>
    private void RequireReporting()
    {
        if (Reporting == ReportDuty.Owed)
        {
            throw new DomainException(ReportErrors.ReportMissing);
        }

        if (MustBeJudged)
        {
            throw new DomainException(ReportErrors.NotJudged);
        }
    }
}
