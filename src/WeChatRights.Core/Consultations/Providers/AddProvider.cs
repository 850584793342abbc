using System.ComponentModel.DataAnnotations;
using Mediator;
using WeChatRights.Core.Audit;
using WeChatRights.Core.Data;
using WeChatRights.Core.IdentityAccess;
using WeChatRights.Core.Regions.Contracts;
using WeChatRights.Core.SharedKernel;

namespace WeChatRights.Core.Consultations.Providers;

/// <summary>The county takes a provider into its list. Nothing can be booked before <see cref="VerifyProvider"/>.</summary>
[RequirePermission(Permission.ManageConsultations)]
public sealed record AddProvider(
    [property: Required(ErrorMessage = "请选择县区。"), RegularExpression("^[0-9]{6}$", ErrorMessage = "请选择县区。")] string County,
    ProviderFacts Facts
) : ICommand<Guid>;

/// <param name="LicenceUntil">The last day on which it is valid.</param>
/// <param name="Specialities">Letters of the catalogue's chapters, such as DEF.</param>
public sealed record ProviderFacts(
    [property: Required(ErrorMessage = "请填姓名。"), StringLength(32, ErrorMessage = "姓名最多 32 个字。")] string Name,
    [property: EnumDataType(typeof(Profession), ErrorMessage = "请选择职业。")] Profession Profession,
    [property: EnumDataType(typeof(Sex), ErrorMessage = "请选择性别。")] Sex Sex,
    [property: StringLength(64, ErrorMessage = "单位最多 64 个字。")] string Firm,
    [property: StringLength(32, ErrorMessage = "执业证号最多 32 个字符。")] string LicenceNumber,
    DateOnly? LicenceUntil,
    [property: Required(ErrorMessage = "请选择擅长的类别。"), RegularExpression("^[A-G]{1,7}$", ErrorMessage = "请选择擅长的类别。")]
        string Specialities,
    [property: StringLength(64, ErrorMessage = "语言最多 64 个字。")] string Languages,
    bool ForMinors
)
{
    public override string ToString() => $"ProviderFacts({Profession})";
}

internal sealed class AddProviderHandler(AppDbContext db, CallContext call, AuditTrail audit) : ICommandHandler<AddProvider, Guid>
{
    public ValueTask<Guid> Handle(AddProvider command, CancellationToken cancellationToken)
    {
        var county = DivisionCode.Parse(command.County);
        if (!call.RequireStaff().Covers(Permission.ManageConsultations, county))
        {
            throw new DomainException(CommonErrors.NotFound);
        }

        var provider = new Provider(Ids.New(call.Now), county);
        provider.Describe(command.Facts);
        db.Add(provider);
        audit.RecordObject(call, "ProviderAdded", provider.Id.ToString());
        return ValueTask.FromResult(provider.Id);
    }
}
