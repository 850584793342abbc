using WeChatRights.Core.Phrases;
using WeChatRights.Core.SharedKernel;
using WeChatRights.Testing;

namespace WeChatRights.Core.Tests.Phrases;

public sealed class PhraseTests
{
    [Fact]
    public void Variables_AreAClosedList_WithoutAnybodysName() =>
        Assert.Equal(
            ["受理编号", "联系站", "联系站电话", "承办人", "办结期限", "今天", "12338"],
            PhraseText.All.Select(variable => variable.Name)
        );

    [Fact]
    public void Volunteer_LearnsNeitherNumberNorLimit() =>
        Assert.Equal(
            ["联系站", "联系站电话", "承办人", "今天", "12338"],
            PhraseText.Of(PhraseUse.Volunteer).Select(variable => variable.Name)
        );

    [Theory]
    [InlineData("演示：{受理编号}，{ 今天 }。", PhraseUse.Message, true)]
    [InlineData("演示：没有花括号。", PhraseUse.Message, true)]
    [InlineData("演示：{姓名}你好。", PhraseUse.Message, false)]
    [InlineData("演示：{受理编号}。", PhraseUse.Volunteer, false)]
    [InlineData("演示：{受理编号。", PhraseUse.Message, false)]
    [InlineData("演示：受理编号}。", PhraseUse.Message, false)]
    [InlineData("演示：{}。", PhraseUse.Note, false)]
    public void Variables_UnknownOnes_AreRefused(string text, PhraseUse use, bool known)
    {
        Assert.Equal(known, PhraseText.IsKnown(text, use));
        Assert.Equal(known ? null : PhraseErrors.UnknownVariable, Refusal(TestData.Phrase(text, use: use)));
    }

    [Fact]
    public void Fill_WhatIsNotKnown_LeavesAGap()
    {
        var values = new Dictionary<string, string?>(StringComparer.Ordinal) { ["受理编号"] = "P1", ["联系站电话"] = "" };

        var filled = PhraseText.Fill("演示：{受理编号}，{联系站电话}，{办结期限}。", values);

        Assert.Equal("演示：P1，【请填写：联系站电话】，【请填写：办结期限】。", filled);
        Assert.True(FillInGap.IsIn(filled));
        Assert.False(new NoGapAttribute().IsValid(filled));
        Assert.True(new NoGapAttribute().IsValid("演示：都填好了。"));
    }

    [Fact]
    public void Text_WithANumberOfSomebody_IsRefused()
    {
        Assert.Equal(PhraseErrors.NamesNumber, Refusal(TestData.Phrase("演示：打 13800000000。")));
        Assert.Equal(PhraseErrors.NamesNumber, Refusal(TestData.Phrase() with { Title = "演示 13800000000" }));
    }

    [Theory]
    [InlineData(PhraseUse.Message, PhraseAction.Accept, true)]
    [InlineData(PhraseUse.Message, PhraseAction.AddNote, true)]
    [InlineData(PhraseUse.Note, PhraseAction.Accept, true)]
    [InlineData(PhraseUse.Note, PhraseAction.AddNote, false)]
    [InlineData(PhraseUse.Volunteer, PhraseAction.Accept, false)]
    [InlineData(PhraseUse.Volunteer, PhraseAction.AddNote, false)]
    public void Action_OnlyWhereItFits(PhraseUse use, PhraseAction then, bool fits) =>
        Assert.Equal(fits ? null : PhraseErrors.ActionUnfit, Refusal(TestData.Phrase("演示：你好。", use: use) with { Then = then }));

    [Theory]
    [InlineData(null, "D3", true)]
    [InlineData("D", "D3", true)]
    [InlineData("D3", "D3", true)]
    [InlineData("E", "D3", false)]
    public void Category_ChapterOrLeaf(string? category, string leaf, bool offered) =>
        Assert.Equal(offered, PhrasePolicy.IsFor(category, leaf));

    private static DomainError? Refusal(PhraseFacts facts)
    {
        var phrase = new Phrase(Ids.New(TestCore.Start), PhraseOwner.Person, Ids.New(TestCore.Start), null);
        return (Record.Exception(() => phrase.Word(facts, TestCore.Start)) as DomainException)?.Error;
    }
}
