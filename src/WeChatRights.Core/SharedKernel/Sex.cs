namespace WeChatRights.Core.SharedKernel;

/// <summary>Of who gives help; a woman may wish for a woman.</summary>
public enum Sex
{
    Female,
    Male,
}
