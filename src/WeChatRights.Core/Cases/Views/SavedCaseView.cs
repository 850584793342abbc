using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WeChatRights.Core.Cases.Contracts;
using WeChatRights.Core.Regions.Contracts;
using WeChatRights.Core.SharedKernel;

namespace WeChatRights.Core.Cases.Views;

/// <summary>
/// What a saved view keeps: the choices of the queue and nothing that was typed. There is no place for a word in it, so no name can get into a view (个人信息保护法 art. 6).
/// </summary>
/// <param name="Category">Code of a chapter or a category.</param>
/// <param name="Place">Code of a county, township or village.</param>
public sealed record CaseViewFilter(
    [property: EnumDataType(typeof(CaseView), ErrorMessage = "请重新选择视图。")] CaseView View = CaseView.Open,
    [property: RegularExpression("^[A-Z][0-9A-Z]{0,7}$", ErrorMessage = "没有这个类别，请重新选择。")] string? Category = null,
    [property: RegularExpression(@"^\d{4}$|^\d{6}$|^\d{9}$|^\d{12}$", ErrorMessage = "请从列表里选择地区。")] string? Place = null,
    [property: EnumDataType(typeof(CaseStatus), ErrorMessage = "请重新选择状态。")] CaseStatus? Status = null,
    [property: EnumDataType(typeof(RiskLevel), ErrorMessage = "请重新选择风险。")] RiskLevel? Risk = null,
    Guid? OwnerId = null,
    [property: EnumDataType(typeof(DueWindow), ErrorMessage = "请重新选择到期时间。")] DueWindow Due = DueWindow.Any,
    DateOnly? From = null,
    DateOnly? Until = null,
    [property: EnumDataType(typeof(CaseSort), ErrorMessage = "请重新选择排序。")] CaseSort Sort = CaseSort.Due
);

/// <summary>How many views there may be. Pure.</summary>
internal static class CaseViewPolicy
{
    /// <summary>Of one person; ours.</summary>
    public const int MostOfPerson = 20;

    /// <summary>Of one unit; ours.</summary>
    public const int MostOfUnit = 20;
}

/// <summary>常用视图: choices of the queue under a name, of a person or of a unit. Whoever reads it sees her own cases by it and no others.</summary>
internal sealed class SavedCaseView : Entity
{
    public const int LongestName = 20;

    private SavedCaseView() { }

    /// <param name="unit">Shared with who has a post there; null: hers alone.</param>
    public SavedCaseView(Guid id, Guid savedBy, DivisionCode? unit, string name, CaseViewFilter filter, int position)
        : base(id)
    {
        (SavedBy, Unit, Position) = (savedBy, unit, position);
        (View, Category, Place, Status, Risk) = (filter.View, filter.Category, filter.Place, filter.Status, filter.Risk);
        (OwnerId, Due, From, Until, Sort) = (filter.OwnerId, filter.Due, filter.From, filter.Until, filter.Sort);
        Rename(name);
    }

    public Guid SavedBy { get; private set; }
    public DivisionCode? Unit { get; private set; }
    public string Name { get; private set; } = "";

    /// <summary>Among the views of the same person or unit; the smallest first.</summary>
    public int Position { get; private set; }
    public CaseView View { get; private set; }
    public string? Category { get; private set; }
    public string? Place { get; private set; }
    public CaseStatus? Status { get; private set; }
    public RiskLevel? Risk { get; private set; }
    public Guid? OwnerId { get; private set; }
    public DueWindow Due { get; private set; }
    public DateOnly? From { get; private set; }
    public DateOnly? Until { get; private set; }
    public CaseSort Sort { get; private set; }

    public CaseViewFilter Filter => new(View, Category, Place, Status, Risk, OwnerId, Due, From, Until, Sort);

    /// <exception cref="DomainException"><c>view-name-number</c></exception>
    public void Rename(string name) =>
        Name = NamelessText.HasNumber(name) ? throw new DomainException(CaseViewErrors.NamesNumber) : name.Trim();

    public void MoveTo(int position) => Position = position;
}

internal sealed class SavedCaseViewConfiguration : IEntityTypeConfiguration<SavedCaseView>
{
    public void Configure(EntityTypeBuilder<SavedCaseView> builder)
    {
        builder.ToTable("SavedCaseViews");
        builder.Property(view => view.Name).HasMaxLength(SavedCaseView.LongestName);
        builder.Property(view => view.Category).HasMaxLength(8).IsUnicode(false);
        builder.Property(view => view.Place).HasMaxLength(12).IsUnicode(false);
        builder.Ignore(view => view.Filter);
        builder.HasIndex(view => view.SavedBy);
        builder.HasIndex(view => view.Unit);
    }
}

public static class CaseViewErrors
{
    public static readonly DomainError NamesNumber = new(
        "view-name-number",
        ErrorKind.Unprocessable,
        "视图名称里有电话、证件号或案件编号。请换一个名称。"
    );
    public static readonly DomainError TooMany = new(
        "view-too-many",
        ErrorKind.Conflict,
        "自己的和本单位的视图各最多 20 个。请先删掉不用的。"
    );
    public static readonly DomainError NotYours = new(
        "view-not-yours",
        ErrorKind.Forbidden,
        "本单位的视图只有存它的人和单位负责人能改。可以另存一个自己的。"
    );
    public static readonly DomainError UnitUnfit = new("view-unit", ErrorKind.Forbidden, "只能存给自己有岗位的单位。请重新选择。");
}
