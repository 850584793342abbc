using Mediator;
using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Cases.Contracts;
using WeChatRights.Core.Consultations.Contracts;
using WeChatRights.Core.Data;
using WeChatRights.Core.IdentityAccess.Contracts;
using WeChatRights.Core.SharedKernel;

namespace WeChatRights.Core.Messaging.StaffNotices;

/// <summary>Rings the bell of the persons concerned, in the same transaction as what happened to the case.</summary>
internal sealed class OnCaseForStaff(AppDbContext db, CallContext call, ActivePosts posts)
    : INotificationHandler<CaseHandedOver>,
        INotificationHandler<CaseFallsDue>,
        INotificationHandler<CaseOrphaned>,
        INotificationHandler<ClientMustBeCalled>,
        INotificationHandler<ClientFollowedUp>,
        INotificationHandler<CaseAtHighRisk>,
        INotificationHandler<RiskLoweringAsked>,
        INotificationHandler<ClosingAsked>,
        INotificationHandler<ClosingRefused>,
        INotificationHandler<ArchiveDue>,
        INotificationHandler<MinorFileNews>,
        INotificationHandler<CallBackOverdue>,
        INotificationHandler<ReturnVisitDue>,
        INotificationHandler<OrderNearsEnd>,
        INotificationHandler<CaseMustBeReported>
{
    public ValueTask Handle(CaseHandedOver notification, CancellationToken cancellationToken)
    {
        // Who acts on a case and keeps it needs no bell.
        if (call.Staff?.StaffId != notification.StaffId)
        {
            var kind = notification.DangerNow ? StaffNoticeKind.HandedOverInDanger : StaffNoticeKind.HandedOver;
            Tell(Ids.New(call.Now).ToString("N"), notification.StaffId, notification.CaseId, kind);
        }

        return ValueTask.CompletedTask;
    }

    public ValueTask Handle(CaseFallsDue notification, CancellationToken cancellationToken)
    {
        var kind = notification.DaysLeft switch
        {
            0 => StaffNoticeKind.DueToday,
            1 => StaffNoticeKind.DueTomorrow,
            _ => StaffNoticeKind.DueInThreeDays,
        };
        Tell($"{notification.ClockId:N}:{notification.DaysLeft}", notification.OwnerId, notification.CaseId, kind);
        return ValueTask.CompletedTask;
    }

    public ValueTask Handle(ReturnVisitDue notification, CancellationToken cancellationToken)
    {
        var kind = notification.Late ? StaffNoticeKind.ReturnVisitLate : StaffNoticeKind.ReturnVisitDue;
        foreach (var staffId in notification.Told)
        {
            var key = $"visit:{notification.VisitId:N}:{(notification.Late ? 2 : 1)}:{staffId.ToString("N")[^12..]}";
            Tell(key, staffId, notification.CaseId, kind);
        }

        return ValueTask.CompletedTask;
    }

    public ValueTask Handle(OrderNearsEnd notification, CancellationToken cancellationToken)
    {
        var kind = notification.DaysLeft == 0 ? StaffNoticeKind.OrderEnded : StaffNoticeKind.OrderNearsEnd;
        foreach (var staffId in notification.Told)
        {
            // An order that was extended rings again before its new end.
            var key = $"order:{notification.OrderId:N}:{notification.Until:yyMMdd}:{notification.DaysLeft}";
            Tell(key, staffId, notification.CaseId, kind);
        }

        return ValueTask.CompletedTask;
    }

    public ValueTask Handle(CallBackOverdue notification, CancellationToken cancellationToken)
    {
        foreach (var staffId in notification.Told)
        {
            var key = $"back:{notification.CallId:N}:{notification.Tries}:{staffId:N}";
            Tell(key, staffId, Guid.Empty, StaffNoticeKind.CallBackOverdue);
        }

        return ValueTask.CompletedTask;
    }

    public async ValueTask Handle(CaseOrphaned notification, CancellationToken cancellationToken)
    {
        var kind = notification.StaffId is null ? StaffNoticeKind.OwnerMissing : StaffNoticeKind.OwnerReplaced;
        foreach (var officer in await posts.CityOfficersAsync(cancellationToken))
        {
            // Once a day for as long as nobody answers for it.
            Tell(
                $"{kind}:{notification.CaseId:N}:{officer.ToString("N")[^12..]}:{call.Now.ChinaDate():yyMMdd}",
                officer,
                notification.CaseId,
                kind
            );
        }
    }

    public async ValueTask Handle(ClientMustBeCalled notification, CancellationToken cancellationToken)
    {
        // Both reminders of one appointment may fail; one call will do.
        var kind = notification.Displaced ? StaffNoticeKind.AppointmentDisplaced : StaffNoticeKind.CallBeforeAppointment;
        var key = $"{kind}:{notification.CaseId:N}:{notification.StartsAt.ToUnixTimeSeconds()}";
        if (!await db.Set<StaffNotice>().AnyAsync(notice => notice.Key == key, cancellationToken))
        {
            Tell(key, notification.OwnerId, notification.CaseId, kind);
        }
    }

    public ValueTask Handle(ClientFollowedUp notification, CancellationToken cancellationToken)
    {
        var kind = notification.Answer switch
        {
            FollowUpAnswer.NotSafe => StaffNoticeKind.FollowUpNotSafe,
            FollowUpAnswer.NotSolved => StaffNoticeKind.FollowUpNotSolved,
            FollowUpAnswer.CallMe => StaffNoticeKind.FollowUpCallMe,
            _ => StaffNoticeKind.FollowUpUnanswered,
        };
        Tell(Ids.New(call.Now).ToString("N"), notification.OwnerId, notification.CaseId, kind);
        return ValueTask.CompletedTask;
    }

    public ValueTask Handle(CaseAtHighRisk notification, CancellationToken cancellationToken)
    {
        foreach (var staffId in notification.Told.Where(staffId => staffId != call.Staff?.StaffId))
        {
            Tell(Ids.New(call.Now).ToString("N"), staffId, notification.CaseId, StaffNoticeKind.HighRisk);
        }

        return ValueTask.CompletedTask;
    }

    public ValueTask Handle(CaseMustBeReported notification, CancellationToken cancellationToken)
    {
        foreach (var staffId in notification.Told.Where(staffId => staffId != call.Staff?.StaffId))
        {
            Tell(Ids.New(call.Now).ToString("N"), staffId, notification.CaseId, StaffNoticeKind.ReportOwed);
        }

        return ValueTask.CompletedTask;
    }

    public ValueTask Handle(RiskLoweringAsked notification, CancellationToken cancellationToken)
    {
        Tell(Ids.New(call.Now).ToString("N"), notification.StaffId, notification.CaseId, StaffNoticeKind.RiskLoweringAsked);
        return ValueTask.CompletedTask;
    }

    public ValueTask Handle(ClosingAsked notification, CancellationToken cancellationToken)
    {
        Tell(Ids.New(call.Now).ToString("N"), notification.StaffId, notification.CaseId, StaffNoticeKind.ClosingAsked);
        return ValueTask.CompletedTask;
    }

    public ValueTask Handle(ClosingRefused notification, CancellationToken cancellationToken)
    {
        Tell(Ids.New(call.Now).ToString("N"), notification.StaffId, notification.CaseId, StaffNoticeKind.ClosingRefused);
        return ValueTask.CompletedTask;
    }

    public ValueTask Handle(ArchiveDue notification, CancellationToken cancellationToken)
    {
        foreach (var staffId in notification.Told)
        {
            Tell(Ids.New(call.Now).ToString("N"), staffId, notification.CaseId, StaffNoticeKind.ArchiveDue);
        }

        return ValueTask.CompletedTask;
    }

    public ValueTask Handle(MinorFileNews notification, CancellationToken cancellationToken)
    {
        var kind = notification.Kind switch
        {
            CaseEventKind.FileAccessAsked => StaffNoticeKind.FileAccessAsked,
            CaseEventKind.FileAccessGranted => StaffNoticeKind.FileAccessGranted,
            CaseEventKind.FileAccessTaken => StaffNoticeKind.FileAccessTaken,
            _ => StaffNoticeKind.FileAccessRefused,
        };
        foreach (var staffId in notification.Told)
        {
            Tell(Ids.New(call.Now).ToString("N"), staffId, notification.CaseId, kind);
        }

        return ValueTask.CompletedTask;
    }

    private void Tell(string key, Guid staffId, Guid caseId, StaffNoticeKind kind) =>
        db.Add(new StaffNotice(Ids.New(call.Now), key, staffId, caseId, kind, call.Now));
}
