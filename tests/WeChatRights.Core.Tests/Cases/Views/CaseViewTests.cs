using System.ComponentModel.DataAnnotations;
using System.Reflection;
using WeChatRights.Core.Cases.Views;
using WeChatRights.Core.SharedKernel;
using WeChatRights.Testing;

namespace WeChatRights.Core.Tests.Cases.Views;

public sealed class CaseViewTests
{
    /// <summary>个人信息保护法 art. 6: text in a filter is a code of a closed form; a further member has to be justified here.</summary>
    [Fact]
    public void Filter_HoldsChoicesAndNothingThatWasTyped()
    {
        var members = typeof(CaseViewFilter).GetProperties(BindingFlags.Public | BindingFlags.Instance);

        Assert.Equal(
            ["Category", "Due", "From", "OwnerId", "Place", "Risk", "Sort", "Status", "Until", "View"],
            members.Select(member => member.Name).Order(StringComparer.Ordinal)
        );
        Assert.All(
            members.Where(member => member.PropertyType == typeof(string)),
            member => Assert.NotNull(member.GetCustomAttribute<RegularExpressionAttribute>())
        );
    }

    [Fact]
    public void Rename_WithANumberOfSomebody_IsRefused()
    {
        var view = new SavedCaseView(Ids.New(TestCore.Start), Ids.New(TestCore.Start), null, "演示", new CaseViewFilter(), 0);

        Assert.Equal(CaseViewErrors.NamesNumber, (Record.Exception(() => view.Rename("演示 13800000000")) as DomainException)?.Error);
    }
}
