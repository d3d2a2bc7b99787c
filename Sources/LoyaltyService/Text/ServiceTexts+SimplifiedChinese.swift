extension ServiceTexts {
    /// In Simplified Chinese.
    static let simplifiedChinese = #"""
        # Receipts: why an operation did what it did
        receipt.earn.converted = {foreign} 按 {day} 汇率 {rate} 逐项折算，合计 {net}
        receipt.earn.rate = {categories} {net} × {rate}（{tier}）= {amount}
        receipt.earn.rate.floor = {categories} {net} × {rate}（{tier}）= {exact}，向下取整得 {amount}
        receipt.earn.rate.ceiling = {categories} {net} × {rate}（{tier}）= {exact}，向上取整得 {amount}
        receipt.earn.rate.half_up = {categories} {net} × {rate}（{tier}）= {exact}，四舍五入得 {amount}
        receipt.earn.rate.half_even = {categories} {net} × {rate}（{tier}）= {exact}，四舍六入五成双得 {amount}
        receipt.earn.category_excluded = {categories} {net}：不参与积分
        receipt.earn.tax_and_service = 税金 {tax}、服务费 {service}：不参与积分
        receipt.count.added = 计入定级：{amount.name} {amount.count}
        receipt.expiry.lapsed = {earned} 获得的 {amount} 已于 {ended} 到期，未使用，予以清零
        receipt.expiry.taken_back = 先恢复 {earned} 获得、已到期的 {amount}
        receipt.adjust.given = 人工增加：{amount}；原因：{reason}
        receipt.adjust.taken = 人工调整：{amount}；原因：{reason}
        receipt.reverse.entry = 冲正 {day} 的第 {sequence} 号流水：{amount}；原因：{reason}
        receipt.folio.cancelled = {day} 的消费记录 {number} 已取消：所得全部收回
        receipt.folio.corrected = {day} 的消费记录 {number} 已更正，重新计算如下：
        receipt.folio.difference = 与此前入账的差额：{amount}
        receipt.close.forfeited = {earned} 获得的 {amount} 随会员注销清零
        receipt.close.closed = 会员于 {day} 注销；原因：{reason}

        # Refusals: who may
        refusal_title.permission_denied = 没有权限
        refusal.permission_denied = 此操作需要“{permission}”权限。请向管理员申请，或由有权限的同事办理。
        refusal_title.property_out_of_scope = 不属于您的门店
        refusal.property_out_of_scope = 您不能在“{property}”办理业务。请使用有此权限的账号。
        refusal_title.idempotency_key_reused = 幂等键已被使用
        refusal.idempotency_key_reused = 此幂等键曾用于内容不同的请求。新的请求请使用新的键。

        # Refusals: members
        refusal_title.member_unknown = 找不到会员
        refusal.member_unknown = 没有会员使用此编号、卡号或联系方式。请核对，或为客人办理入会。
        refusal_title.member_closed = 会员已注销
        refusal.member_closed = 该会员已注销，不能再入账。如客人愿意，请重新办理入会。
        refusal_title.mobile_taken = 手机号已被使用
        refusal.mobile_taken = 此手机号属于另一位会员。请打开该会员，或核对号码。
        refusal_title.email_taken = 邮箱已被使用
        refusal.email_taken = 此邮箱属于另一位会员。请打开该会员，或核对邮箱。
        refusal_title.agreement_missing = 缺少同意授权
        refusal.agreement_missing = 客人尚未同意会员章程和隐私声明。请征得同意并登记。

        # Refusals: the program
        refusal_title.program_none_in_force = 没有生效的会员制度
        refusal.program_none_in_force = 该日没有生效的制度版本。请发布一个届时已生效的版本。
        refusal_title.program_unchanged = 已经发布过
        refusal.program_unchanged = 同一份制度文件已作为第 {version} 版发布，生效日期也相同，无需再次发布。
        refusal_title.program_effective_too_early = 生效日期过早
        refusal.program_effective_too_early = 现行版本自 {day} 起生效，新版本不能早于该日。请选择当日或更晚的日期。

        # Refusals: stays and bills
        refusal_title.property_unknown = 没有这家门店
        refusal.property_unknown = 会员制度中没有门店“{property}”。请核对标识，或在制度文件中加入该门店。
        refusal_title.outlet_unknown = 没有这个网点
        refusal.outlet_unknown = {property}没有网点“{outlet}”。请核对标识，或在制度文件中加入该网点。
        refusal_title.departure_before_arrival = 离店早于入住
        refusal.departure_before_arrival = 离店日期 {departure} 早于入住日期 {arrival}。请更正日期。
        refusal_title.stay_too_long = 入住时间过长
        refusal.stay_too_long = {arrival} 至 {departure} 超过 1,000 间夜。请更正日期。
        refusal_title.day_in_future = 日期尚未到来
        refusal.day_in_future = 该门店的营业日还没有到 {departure}。请更正日期，或到当日再登记。
        refusal_title.category_unknown = 没有这个消费类别
        refusal.category_unknown = 会员制度中没有消费类别“{category}”。请更正，或在制度文件中加入该类别。
        refusal_title.amount_negative = 金额为负
        refusal.amount_negative = 有一项消费金额小于零。如需退回，请更正或取消原来的入住或账单。
        refusal_title.amount_too_large = 金额过大
        refusal.amount_too_large = 金额超出系统允许的范围。请检查是否输入有误。
        refusal_title.day_rate_unknown = 没有当日汇率
        refusal.day_rate_unknown = 没有 {currency} 在 {day} 的汇率。请先设置当日汇率，再重新登记。
        refusal_title.stay_duplicate = 入住已登记
        refusal.stay_duplicate = {property}的入住 {number} 已登记过。如金额有误，请更正原记录。
        refusal_title.bill_duplicate = 账单已登记
        refusal.bill_duplicate = {property} {day} 的消费单 {number} 已登记过。如金额有误，请更正原记录。
        refusal_title.folio_unknown = 找不到消费记录
        refusal.folio_unknown = 该会员没有这笔入住或账单。请核对编号。
        refusal_title.folio_cancelled = 已取消
        refusal.folio_cancelled = 这笔入住或账单已取消，不能再更改。
        refusal_title.day_rate_own_currency = 本币无需汇率
        refusal.day_rate_own_currency = {currency} 就是会员制度使用的货币，不会换算。请只为外币设置汇率。
        refusal_title.correction_changes_nothing = 没有变化
        refusal.correction_changes_nothing = 新金额与原金额相同。请输入正确的金额；如原金额无误，则无需更正。

        # Refusals: points
        refusal_title.asset_unknown = 没有这种资产
        refusal.asset_unknown = 会员制度中没有这种资产。请使用制度文件中声明的资产。
        refusal_title.adjustment_zero = 没有数额
        refusal.adjustment_zero = 调整数额为 0，没有任何变化。请输入要增加或扣减的数额。
        refusal_title.adjustment_over_limit = 超出您的限额
        refusal.adjustment_over_limit = 您一次最多可调整 {most}。请由限额更高的同事办理。
        refusal_title.points_insufficient = 余额不足
        refusal.points_insufficient = 需要 {needed}，会员只有 {held}，还差 {missing}。请减少数额。
        refusal_title.points_already_spent = 积分已被使用
        refusal.points_already_spent = 要收回的部分已被使用，还差 {missing}。请与会员商定处理办法，并先补足余额。
        refusal_title.entry_unknown = 找不到流水
        refusal.entry_unknown = 该会员没有这笔流水。请核对流水号。
        refusal_title.entry_already_reversed = 已冲正
        refusal.entry_already_reversed = 这笔流水已经冲正；每笔只能冲正一次，无需再次办理。
        refusal_title.entry_is_reversal = 本身是冲正
        refusal.entry_is_reversal = 冲正流水不能再冲正。请按实际情况重新登记。
        refusal_title.balance_too_large = 余额过大
        refusal.balance_too_large = 余额将超出系统允许的范围。请检查数额是否有误。

        # Refusals: access and imports
        refusal_title.login_taken = 登录名已被使用
        refusal.login_taken = 另一位员工已使用此登录名。请换一个。
        refusal_title.password_too_weak = 密码强度不足
        refusal.password_too_weak = 密码太短或太容易猜到。请换一个更长的密码，例如四个互不相关的词。
        refusal_title.user_unknown = 找不到登录名
        refusal.user_unknown = 没有员工使用此登录名。请核对写法。
        refusal_title.own_account = 本人账户
        refusal.own_account = 这是您本人的会员账户，不能由您自己办理。请同事代为办理。
        refusal_title.client_unknown = 找不到对接系统
        refusal.client_unknown = 没有这个对接系统。请核对编号。
        refusal_title.import_unknown = 找不到导入
        refusal.import_unknown = 没有这次导入。请核对编号。
        refusal_title.import_already_reversed = 导入已冲正
        refusal.import_already_reversed = 这次导入已整批冲正，无需再次办理。

        # Input: the words make no sense
        input.required = 请填写此项。
        input.too_long = 最多 {most} 个字符。
        input.key_length = 幂等键的长度为 1 至 {most} 字节。
        input.malformed_day = 日期请写成 YYYY-MM-DD，例如 2026-05-01。
        input.statement_order = 起始日期晚于截止日期。
        input.statement_future = 起始日期尚未到来。
        input.statement_too_long = 超过 {most} 行，请缩短期间。
        input.malformed_money = 金额请用数字书写，例如 1288.80，小数位数不超过该货币的规定。
        input.malformed_currency = 货币请写三个大写字母的 ISO 4217 代码，例如 CNY。
        input.malformed_mobile = 请输入 11 位中国大陆手机号；其他国家或地区的号码请以 + 和区号开头。
        input.malformed_email = 请输入邮箱地址，例如 guest@example.com。
        input.malformed_name = 姓名应为 1 至 80 个字符。
        input.malformed_text = 文字中有无法保存的字符（NUL）。请删去。
        input.malformed_login = 登录名应为 3 至 40 个字符：小写字母 a–z、数字、点和连字符。
        input.malformed_integer = 请用数字写一个整数。
        input.malformed_rate = 比例或汇率请用数字书写，例如 7.20，最多六位小数。
        input.malformed_id = 编号是大于 0 的整数，开头没有零。
        input.malformed_json = 请求正文不是有效的 JSON。请检查逗号、引号和括号。
        input.malformed_utf8 = 文字不是有效的 UTF-8。请用该编码发送。
        input.malformed_form = 表单内容不完整或已损坏。请重新提交。
        input.one_of = 以下字段必须且只能填写一项：{fields}。
        input.malformed_cursor = 此游标不是由 Tessera 给出的。请原样使用 next_cursor，或不带游标从头开始。
        input.malformed_reference = 请用且只用一种方式指明会员：编号、卡号、手机号、邮箱或外部系统的标识。
        input.wrong_type = 值的类型与此字段不符：请检查应为文字、数字、列表还是对象。
        input.unknown_field = 没有“{field}”这个字段。请删去，或更正名称。
        input.unknown_word = 请使用以下之一：{words}。
        input.contact_required = 手机号和邮箱至少填写一项。
        input.list_empty = 至少需要一项。
        input.list_too_long = 最多 {most} 项。
        input.body_too_large = 请求超过 {most} 字节。请分批发送。
        input.photo_too_large = 照片太大：最多 {most} kB。请用较低的分辨率重新拍摄。
        input.photo_unknown = 这不是可以保存的图片：请选择 JPEG 或 PNG 照片。
        input.reason_required = 请填写原因，它会与操作一起保存。
        input.negative = 金额不能小于 0。
        input.too_large = 数值不能大于 {most}。

        # Program documents: what must be mended before they can be published

        # Case files, which say what a program is expected to do

        # What was done
        operation.member.enrol = 入会
        operation.member.close = 会员注销
        operation.member.reveal = 查看完整联系方式
        operation.stay.record = 入住
        operation.stay.import = 导入的入住
        operation.booking.note = 登记未产生积分的预订
        operation.import.begin = 开始导入
        operation.import.park = 搁置导入行
        operation.import.finish = 完成导入
        operation.import.reverse = 冲正导入
        operation.bill.record = 账单
        operation.folio.correct = 更正
        operation.folio.cancel = 取消
        operation.points.adjust = 人工调整
        operation.points.expire = 到期清零
        operation.entry.reverse = 冲正
        operation.operation.reverse = 冲正
        operation.program.publish = 发布会员制度
        operation.day_rate.set = 设置当日汇率
        operation.user.create = 新增员工
        operation.user.active = 更改员工的使用权
        operation.user.password = 设置密码
        operation.client.create = 新增对接系统
        operation.client.revoke = 停用对接系统
        operation.user.sign_out = 员工会话全部结束
        operation.user.identity_forget = 解除企业账号绑定
        operation.user.factor_reset = 重置第二重验证
        operation.user.factor_demand = 更改须第二重验证的角色
        operation.user.identity = 绑定企业账号
        operation.user.member = 登记员工本人的会员账户
        operation.user.factor_on = 启用第二重验证
        operation.user.factor_off = 停用第二重验证
        operation.user.recovery_used = 使用恢复码
        operation.user.recovery_renewed = 重新生成恢复码

        # Names of things in ledger, lists and choices
        rule.adjustment = 人工调整
        rule.expiry = 到期清零
        rule.closure = 会员注销
        lot.earned = 消费所得
        lot.bonus = 奖励
        lot.purchased = 购买
        lot.goodwill = 人工赠予
        channel.desk = 前台
        channel.api = 对接系统
        channel.import = 导入
        channel.portal = 会员门户
        channel.demo = 演示数据
        consent.agreement = 会员章程与隐私声明
        consent.marketing_mobile = 短信优惠信息
        consent.marketing_email = 邮件优惠信息
        role.administrator = 管理员
        role.manager = 经理
        role.clerk = 前台员工
        role.auditor = 审计员
        role.finance = 财务
        folio_kind.stay = 入住
        folio_kind.bill = 账单
        status.active = 正常
        status.closed = 已注销
        status.posted = 已入账
        status.cancelled = 已取消
        account.issuance = 消费发放
        account.activity = 消费累计
        account.goodwill = 人工调整
        account.breakage = 到期清零

        # Messages
        message.one_time_code.subject = 登录验证码
        message.one_time_code.body = 您的登录验证码是 {code}，{minutes} 分钟内有效。工作人员不会向您索要验证码，请勿告诉任何人。
        message.redemption_code.subject = 兑换验证码
        message.redemption_code.body = 您正在兑换{reward}，验证码是 {code}，{minutes} 分钟内有效，仅用于本次兑换。如非本人操作，请立即联系前台。
        input.malformed_card = 卡号不对：请核对数字，末位是校验码。
        input.malformed_limit = 每页条数须为 1 到 {most} 之间的整数。
        problem.forbidden.title = 不允许此操作
        problem.forbidden.detail = 该表单不是从您当前的登录页面提交的。请返回并刷新页面后重试。
        problem.internal_error.title = 系统出错
        problem.internal_error.detail = 没有任何改动。请用同一幂等键重试；若仍出错，请把请求编号告诉管理员。
        problem.invalid_input.title = 请检查填写内容
        problem.invalid_input.detail = 有些内容无法识别，请按各项提示修改。
        problem.invalid_request.title = 无法识别的请求
        problem.invalid_request.detail = 请检查地址、方法和请求头。
        problem.method_not_allowed.title = 不支持该方法
        problem.method_not_allowed.detail = 此地址支持其他方法，请参阅接口说明。
        problem.not_found.title = 未找到
        problem.not_found.detail = 此地址没有内容。请核对地址，或用搜索查找。
        problem.program_problems.title = 会员制度文件有问题
        problem.program_problems.detail = 每个问题都标明了行和列。
        problem.too_many_requests.title = 尝试次数过多
        problem.too_many_requests.detail = 请稍候再试。
        problem.unauthorized.title = 需要身份验证
        problem.unauthorized.detail = 请发送接口客户端密钥：Authorization: Bearer 密钥。
        problem.clock_behind.title = 服务器时间有误
        problem.clock_behind.detail = 服务器的时间早于最近一次记录的时间，暂停入账。请联系管理员校准服务器时间，然后用同一幂等键重试。
        problem.unavailable.title = 数据库暂时无法连接
        problem.unavailable.detail = 请稍后用同一幂等键重试：已完成的操作不会重复执行。
        program.attain_by_joining = 入会即享
        program.attain_by_grant = 仅由酒店授予
        program.expiry_never = 积分长期有效。
        program.kinds_or = 或
        progress.or = 或 
        progress.and = 且 
        progress.way = {amount}
        progress.sentence = 还差 {ways}，即可升级为{tier}
        """#
}
