using System.ComponentModel.DataAnnotations;
using Mediator;
using WeChatRights.Core.Audit;
using WeChatRights.Core.Consultations.Providers;
using WeChatRights.Core.Data;
using WeChatRights.Core.Regions.Contracts;
using WeChatRights.Core.SharedKernel;

namespace WeChatRights.Core.Consultations.Sittings;

/// <summary>A weekly time for a provider. Its sittings are made by <see cref="MakeSittings"/>, as far ahead as times are shown.</summary>
[RequirePermission(Permission.ManageConsultations)]
public sealed record PlanSittings(
    Guid ProviderId,
    [property: EnumDataType(typeof(DayOfWeek), ErrorMessage = "请选择星期几。")] DayOfWeek Day,
    SittingShape Shape
) : ICommand<Guid>;

internal sealed class PlanSittingsHandler(
    AppDbContext db,
    CallContext call,
    OwnProviders providers,
    StationHours stations,
    AuditTrail audit
) : ICommandHandler<PlanSittings, Guid>
{
    public async ValueTask<Guid> Handle(PlanSittings command, CancellationToken cancellationToken)
    {
        var provider = await providers.GetAsync(command.ProviderId, cancellationToken);
        if (!provider.MayServeOn(call.Now.ChinaDate()))
        {
            throw new DomainException(ConsultationErrors.NotAbleToServe);
        }

        var shape = command.Shape;
        shape.Require();
        if (!await stations.MayHoldAsync(DivisionCode.TryParse(shape.Station), command.Day, shape.From, shape.To, cancellationToken))
        {
            throw new DomainException(ConsultationErrors.StationShut);
        }

        var template = new SittingTemplate(Ids.New(call.Now), provider.Id, shape, command.Day);
        db.Add(template);
        audit.RecordObject(call, "SittingsPlanned", provider.Id.ToString());
        return template.Id;
    }
}
