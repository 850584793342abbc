using Mediator;
using WeChatRights.Core.Consultations.Absences;

namespace WeChatRights.Core.Consultations.Desk;

/// <summary>The provider himself cannot come, from this moment on. What follows is the same as of <see cref="ReportAbsence"/>.</summary>
/// <param name="To">Last day, in China; null: today.</param>
[RequireStaff]
public sealed record AbsentToday(DateOnly? To) : ICommand<AffectedBookings>;
