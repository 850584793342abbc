using System.ComponentModel.DataAnnotations;
using Mediator;
using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.IdentityAccess.Contracts;
using WeChatRights.Core.Regions.Contracts;

namespace WeChatRights.Core.PetitionAgency.Templates;

/// <summary>A form, as it is to be printed.</summary>
/// <param name="Purpose">When it is used, in a sentence.</param>
/// <param name="Body">A line that ends with a colon is filled in by hand; one that begins with # is a heading; the others are printed as they are.</param>
public sealed record AgencyTemplateText(
    [property:
        Required(ErrorMessage = "请写模板名称。"),
        StringLength(AgencyTemplateText.LongestName, MinimumLength = 2, ErrorMessage = "名称写 2 到 40 个字。")
    ]
        string Name,
    [property:
        Required(ErrorMessage = "请写什么时候用。"),
        StringLength(AgencyTemplateText.LongestPurpose, MinimumLength = 2, ErrorMessage = "什么时候用，写 2 到 100 个字。")
    ]
        string Purpose,
    [property:
        Required(ErrorMessage = "请写正文。"),
        StringLength(AgencyTemplateText.LongestBody, MinimumLength = 5, ErrorMessage = "正文写 5 到 4000 个字。")
    ]
        string Body
)
{
    public const int LongestName = 40;
    public const int LongestPurpose = 100;
    public const int LongestBody = 4000;
}

/// <summary>写模板, by the city. Answers its id.</summary>
/// <param name="TemplateId">Whose next version it is; null: a new one.</param>
/// <exception cref="DomainException"><c>not-found</c></exception>
[RequirePermission(Permission.KeepTemplates)]
public sealed record WriteTemplate(Guid? TemplateId, [property: Required(ErrorMessage = "请填模板。")] AgencyTemplateText Text)
    : ICommand<Guid>;

/// <summary>停用模板, by the city. Its versions stay on record.</summary>
/// <exception cref="DomainException"><c>not-found</c></exception>
[RequirePermission(Permission.KeepTemplates)]
public sealed record WithdrawTemplate(Guid TemplateId) : ICommand<Unit>, IBrief;

/// <summary>Forms in use, by name.</summary>
[RequirePermission(Permission.HandleCase)]
public sealed record ListTemplates : IQuery<TemplateList>;

/// <param name="MayKeep">The caller writes them.</param>
public sealed record TemplateList(IReadOnlyList<TemplateView> Items, bool MayKeep);

/// <summary>A form in use, to be printed.</summary>
/// <exception cref="DomainException"><c>not-found</c></exception>
[RequirePermission(Permission.HandleCase)]
public sealed record GetTemplate(Guid TemplateId) : IQuery<TemplateView>;

/// <param name="Version">The first is 1.</param>
/// <param name="On">The day in China on which this version was written.</param>
/// <param name="Issuer">Name of the city.</param>
public sealed record TemplateView(
    Guid Id,
    string Name,
    string Purpose,
    string Body,
    int Version,
    DateOnly On,
    string WrittenBy,
    string Issuer
);

internal sealed class KeepTemplateHandler(AppDbContext db, CallContext call, DivisionDirectory divisions)
    : ICommandHandler<WriteTemplate, Guid>,
        ICommandHandler<WithdrawTemplate, Unit>,
        IQueryHandler<ListTemplates, TemplateList>,
        IQueryHandler<GetTemplate, TemplateView>
{
    public async ValueTask<Guid> Handle(WriteTemplate command, CancellationToken cancellationToken)
    {
        var known = command.TemplateId is { } id ? await FindAsync(id, cancellationToken) : null;
        var template = known ?? new AgencyTemplate(Ids.New(call.Now), command.Text.Name);
        var fresh = template.Word(command.Text, call.RequireStaff().StaffId, call.Now);
        if (known is null)
        {
            db.Add(template);
        }
        else
        {
            db.Add(fresh);
        }

        return template.Id;
    }

    public async ValueTask<Unit> Handle(WithdrawTemplate command, CancellationToken cancellationToken)
    {
        (await FindAsync(command.TemplateId, cancellationToken)).Withdraw(call.Now);
        return Unit.Value;
    }

    public async ValueTask<TemplateList> Handle(ListTemplates query, CancellationToken cancellationToken) =>
        new(await ReadAsync(db.Set<AgencyTemplate>(), cancellationToken), call.RequireStaff().Has(Permission.KeepTemplates));

    public async ValueTask<TemplateView> Handle(GetTemplate query, CancellationToken cancellationToken) =>
        await ReadAsync(db.Set<AgencyTemplate>().Where(template => template.Id == query.TemplateId), cancellationToken) is [var found]
            ? found
            : throw new DomainException(CommonErrors.NotFound);

    private async Task<AgencyTemplate> FindAsync(Guid id, CancellationToken cancellationToken) =>
        await db.Set<AgencyTemplate>().FirstOrDefaultAsync(template => template.Id == id, cancellationToken)
        ?? throw new DomainException(CommonErrors.NotFound);

    private async Task<IReadOnlyList<TemplateView>> ReadAsync(IQueryable<AgencyTemplate> wanted, CancellationToken cancellationToken)
    {
        var found = await (
            from template in wanted.AsNoTracking()
            join version in db.Set<AgencyTemplateVersion>() on template.Id equals version.TemplateId
            where template.WithdrawnAt == null && version.Number == template.Current
            select new
            {
                template.Id,
                template.Name,
                Version = version,
            }
        ).ToListAsync(cancellationToken);
        var names = await StaffNames.ByIdAsync(db, [.. found.Select(row => row.Version.WrittenBy).Distinct()], cancellationToken);
        var city = (await divisions.AllAsync(cancellationToken)).Values.FirstOrDefault(known => known.Code.Level == DivisionLevel.City);
        return
        [
            .. found
                .OrderBy(row => row.Name, StringComparer.Ordinal)
                .Select(row => new TemplateView(
                    row.Id,
                    row.Name,
                    row.Version.Purpose,
                    row.Version.Body,
                    row.Version.Number,
                    row.Version.WrittenAt.ChinaDate(),
                    names.GetValueOrDefault(row.Version.WrittenBy, ""),
                    city?.Name ?? ""
                )),
        ];
    }
}
