extension JoinTexts {
    /// In simplified Chinese: joining.
    static let simplifiedChinese = #"""
        channel.website = 官方网站
        channel.app = 手机应用
        channel.mini_program = 小程序
        channel.paper = 纸质申请表
        channel.phone = 电话
        channel.referral = 推荐链接
        channel.event = 活动
        channel.partner = 合作伙伴
        channel.social = 社交媒体
        operation.application.apply = 申请入会
        operation.application.take = 受理入会申请
        operation.application.approve = 批准入会申请
        operation.application.reject = 拒绝入会申请
        operation.join.channel = 修改入会渠道设置
        operation.join.code = 生成入会二维码
        operation.join.code_close = 停用入会二维码
        message.application_approved.subject = 欢迎您成为会员
        message.application_approved.body = 您的入会申请已通过，会员卡号：{card}。使用手机号或邮箱登录即可查看会员卡。
        message.application_rejected.subject = 您的入会申请
        message.application_rejected.body = 您的入会申请暂未通过：{reason}。您提交的资料已删除。
        refusal_title.join_needs_review = 需要审核
        refusal.join_needs_review = 该渠道入会须先申请，审核通过后成为会员。请改为提交申请。
        refusal_title.join_too_young = 未满年龄
        refusal.join_too_young = 会员须年满{age}周岁。该客人自{day}起可以入会。
        refusal_title.join_code_unknown = 二维码无效
        refusal.join_code_unknown = 没有这个入会二维码。请重新扫描，或到前台办理。
        refusal_title.join_code_closed = 二维码已停用
        refusal.join_code_closed = 该入会二维码已停用，请到前台办理。
        refusal_title.application_unknown = 没有该申请
        refusal.application_unknown = 没有这份入会申请，请从列表中选择。
        refusal_title.application_running = 已经申请
        refusal.application_running = 使用该联系方式的申请正在等待审核，无需重复提交。
        refusal_title.application_decided = 申请已处理
        refusal.application_decided = 该申请已批准或拒绝，无需再处理。
        input.not_asked = 该渠道入会不需要此项，请留空。
        input.malformed_form_number = 表单编号只能使用字母、数字和连字符，最多30位。
        input.join_name_missing = 入会必须填写姓名，请设为必填。
        input.different_person = 可能已是会员。请核对列表；如确为他人，请勾选确认。
        """#
}
